/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/** CY_DEMO_COUNTY: code of the invented county; no county of China has it */
#define CY_DEMO_COUNTY "520599000000"

/** CY_DEMO_PEOPLE: people of the demo county unless more are asked for */
#define CY_DEMO_PEOPLE 1400

/** CY_DEMO_MAX_PEOPLE: as many as the county's ID numbers last for */
#define CY_DEMO_MAX_PEOPLE 2000000

/**
 * CyDemoProgress:
 * @done: people made so far
 * @total: people to be made
 * @data: what cy_demo_fill() was given
 */
typedef void (*CyDemoProgress) (guint done, guint total, gpointer data);

gboolean cy_demo_fill (CyConn        *conn,
                       const char    *step_name,
                       guint          n_people,
                       guint32        random_state,
                       CyDate         today,
                       CyDemoProgress progress,
                       gpointer       data,
                       GCancellable  *cancellable,
                       GError       **error);

G_END_DECLS
