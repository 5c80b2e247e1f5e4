#ifndef VIE_VECTOR_KERNELS_H
#define VIE_VECTOR_KERNELS_H

#include "encoder.h"
#include "processor.h"
#include "scan.h"

#endif
