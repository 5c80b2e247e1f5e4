"""Runs a notebook as a person would, cell by cell, and prints what its cells print.

Usage: execute.py NOTEBOOK FOLDER; the cells run in the folder.
"""
import sys

import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=600, kernel_name="python3", resources={"metadata": {"path": sys.argv[2]}}).execute()
pictures = 0
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        if output.output_type == "stream" and output.name == "stdout":
            print(output.text, end="")
        pictures += "image/png" in output.get("data", {})
print(pictures, "pictures")
