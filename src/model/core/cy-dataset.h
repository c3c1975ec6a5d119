/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CY_DATASET_MISSING:
 *
 * A value nobody knows. It is drawn hatched and written as an em dash, never as zero.
 */
#define CY_DATASET_MISSING G_MAXINT64

#define CY_TYPE_DATASET (cy_dataset_get_type ())
G_DECLARE_FINAL_TYPE (CyDataset, cy_dataset, CY, DATASET, GObject)

CyDataset *cy_dataset_new (const char *title, const char *unit, guint n_series);
void       cy_dataset_set_series (CyDataset *self, guint series, const char *name);
void cy_dataset_add (CyDataset *self, const char *label, const char *key, const gint64 *values);
void cy_dataset_set_decimals (CyDataset *self, guint decimals);
void cy_dataset_drop_idle_decimals (CyDataset *self);
void cy_dataset_set_target (CyDataset *self, gint64 target);
void cy_dataset_set_note (CyDataset *self, const char *note);

const char *cy_dataset_get_title (CyDataset *self);
const char *cy_dataset_get_unit (CyDataset *self);
const char *cy_dataset_get_note (CyDataset *self);
guint       cy_dataset_get_n_series (CyDataset *self);
guint       cy_dataset_get_n_points (CyDataset *self);
guint       cy_dataset_get_decimals (CyDataset *self);
gint64      cy_dataset_get_target (CyDataset *self);
const char *cy_dataset_get_series (CyDataset *self, guint series);
const char *cy_dataset_get_label (CyDataset *self, guint point);
const char *cy_dataset_get_key (CyDataset *self, guint point);
gint64      cy_dataset_get_value (CyDataset *self, guint series, guint point);
gint64      cy_dataset_get_total (CyDataset *self, guint series);

G_END_DECLS
