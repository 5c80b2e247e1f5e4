#include "scan_tier.h"

#include "scan_body.h"

const scan_tier scan_tier_generic = SCAN_TIER;
