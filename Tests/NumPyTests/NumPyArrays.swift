/// Python that makes arrays of every type, order of bytes, order of elements and shape, the same in every run.
enum NumPyArrays {
  static let python = #"""
    import io, json, os, pickle, struct, sys, zipfile
    import numpy as np
    from numpy.lib import format as npy
    folder = sys.argv[1]

    def texts(random, count, width):
        signs = ["a", "Z", " ", "é", "e\u0301", "€", "文", "\U0001F600", "\U0010FFFF", "\x7f", "'", "\\"]
        return ["".join(random.choice(signs, random.integers(0, width + 1))) for _ in range(count)]

    def arrays():
        random = np.random.default_rng(6)
        for kind in "f2 f4 f8 i1 i2 i4 i8 u1 u2 u4 u8 ?1 U5 U1 S3".split():
            for order in "<>":
                for shape in ((), (0,), (1,), (7,), (3, 4), (2, 3, 4), (0, 5), (1, 3), (3, 1)):
                    count = int(np.prod(shape))
                    if kind[0] == "U":
                        flat = np.array(texts(random, count, int(kind[1:])), dtype=order + kind)
                    elif kind[0] == "S":
                        flat = np.array([bytes(random.integers(0, 128, 3, np.uint8)) for _ in range(count)], dtype=kind)
                    elif kind[0] == "?":
                        flat = random.integers(0, 2, count).astype("?")
                    else:
                        flat = np.frombuffer(random.bytes(count * int(kind[1])), order + kind)
                    for layout in "CF":
                        yield f"{kind}{order}{'x'.join(map(str, shape))}{layout}", flat.reshape(shape).copy(layout)

    def is_fortran(array):
        return bool(array.flags.f_contiguous and not array.flags.c_contiguous)

    def raw(array):
        return array.tobytes("F" if is_fortran(array) else "C")

    def describe(value):
        if value is None: return "none"
        if isinstance(value, (bool, np.bool_)): return "true" if value else "false"
        if isinstance(value, (int, np.integer)): return f"i{int(value)}"
        if isinstance(value, (float, np.floating)): return "f" + struct.pack(">d", float(value)).hex()
        if isinstance(value, str): return "s" + value.encode().hex()
        if isinstance(value, (bytes, bytearray)): return "b" + bytes(value).hex()
        if isinstance(value, list): return "[" + ",".join(map(describe, value)) + "]"
        if isinstance(value, tuple): return "(" + ",".join(map(describe, value)) + ")"
        if isinstance(value, (set, frozenset)): return "{" + ",".join(sorted(map(describe, value))) + "}"
        if isinstance(value, dict): return "d[" + ",".join(describe(k) + ":" + describe(v) for k, v in value.items()) + "]"
        if isinstance(value, np.ndarray):
            head = "a" + ("|O" if value.dtype == object else value.dtype.str) + str(list(value.shape)).replace(" ", "")
            if value.dtype == object: return head + "[" + ",".join(describe(v) for v in value.ravel("C")) + "]"
            return head + ("F" if is_fortran(value) else "C") + raw(value).hex()
        raise TypeError(type(value))

    """#
}
