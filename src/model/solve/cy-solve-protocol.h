/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

/*
 * What chuyan-solve reads and says: lines of text.
 *
 * In:  the greeting; "columns rows seconds"; the limit of each row, a line each; of each column its
 *      weight, how many rows it counts for, and those rows, a line each.
 * Out: the greeting; the bound; how many columns are taken; each of them, a line each; the
 * farewell.
 *
 * Wanted is the heaviest set of columns such that no row counts more of them than its limit. All
 * numbers are whole.
 */
#define CY_SOLVE_GREETING "chuyan-solve 1"
#define CY_SOLVE_FAREWELL "end"

/* More than any problem of this program has. */
#define CY_SOLVE_MAX_COLUMNS 4000000
#define CY_SOLVE_MAX_ROWS 400000
