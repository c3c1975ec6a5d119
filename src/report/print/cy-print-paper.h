/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

/** A4 and what is left white around it, in points */
#define CY_PRINT_A4_SHORT 595.28
#define CY_PRINT_A4_LONG 841.89
#define CY_PRINT_MARGIN 48.0
