/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The leads as a table; phones are masked. */
#include "cy-lead-table.h"

#include "cy-code.h"
#include "cy-lead.h"
#include "cy-phone.h"
#include "cy-table-store.h"

#include <glib/gi18n.h>

struct _CyLeadTable
{
  GtkWidget parent_instance;

  GtkWidget    *table;
  CyTableStore *store;
};

G_DEFINE_FINAL_TYPE (CyLeadTable, cy_lead_table, GTK_TYPE_WIDGET)

/* Shown by who wants them: a window of 1366 has no room for all. */
#define LATER (CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN)

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 72, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_FROZEN },
  { "state", N_ ("State"), 76, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "village", N_ ("Village"), 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "town", N_ ("Township"), 104, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "source", N_ ("Source"), 92, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "age", N_ ("Age"), 48, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "strengths", N_ ("Strengths"), 120, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "direction", N_ ("Direction"), 74, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "maturity", N_ ("Maturity"), 72, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "tags", N_ ("Own tags"), 88, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "found_by", N_ ("Found by"), 96, CY_TABLE_TEXT, LATER },
  { "found_date", N_ ("Found on"), 90, CY_TABLE_TEXT, LATER },
  { "phone", N_ ("Phone"), 104, CY_TABLE_TEXT, CY_TABLE_COLUMN_HIDDEN },
  { "gender", N_ ("Gender"), 52, CY_TABLE_TEXT, CY_TABLE_COLUMN_HIDDEN },
  { "political", N_ ("Political status"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_HIDDEN },
  { "education", N_ ("Education"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_HIDDEN },
  { "found_where", N_ ("Found where"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_HIDDEN },
  { "reason", N_ ("Why it was closed"), 140, CY_TABLE_TEXT, CY_TABLE_COLUMN_HIDDEN },
};

static const char *
get_short (const char *set, const char *code)
{
  const char *name = cy_code_get_short_name (set, code);

  return name != NULL ? name : "—";
}

/* Somebody who may be on file already is said before anything else is. */
static const char *
get_state_word (const CyLeadRow *row)
{
  return row->is_doubtful ? _ ("Maybe twice") : get_short ("lead_state", row->state);
}

static const char *
get_state_style (const CyLeadRow *row)
{
  if (row->is_doubtful)
    return "warn";
  if (g_str_equal (row->state, CY_LEAD_OPEN))
    return "info";

  return g_str_equal (row->state, CY_LEAD_TAKEN) ? "ok" : "muted";
}

static void
add_row (CyTableStore *store, const CyLeadRow *row, CyDate base_date)
{
  int              years = cy_date_age (row->birth, base_date);
  g_autofree char *age = years >= 0 ? g_strdup_printf ("%d", years) : g_strdup ("—");
  g_autofree char *found = cy_date_format (row->found_date, CY_DATE_ISO);
  g_autofree char *phone = row->phone != NULL ? cy_phone_mask (row->phone) : NULL;
  const char      *texts[] = {
         row->name,
         get_state_word (row),
         row->village,
         cy_table_or_dash (row->town),
         get_short ("source", row->source),
         age,
         cy_table_or_dash (row->strengths),
         get_short ("direction", row->direction),
         get_short ("maturity", row->maturity),
         cy_table_or_dash (row->tags),
         cy_table_or_dash (row->found_by),
         cy_table_or_dash (found),
         cy_table_or_dash (phone),
         get_short ("gender", row->gender),
         get_short ("political", row->political),
         get_short ("education", row->education),
         cy_table_or_dash (row->found_where),
         cy_table_or_dash (row->reason),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (texts) == G_N_ELEMENTS (columns));
  cy_table_store_append (store, row->id, texts);
  cy_table_store_set_style (store, row->id, "state", get_state_style (row));
}

static void
cy_lead_table_dispose (GObject *object)
{
  CyLeadTable *self = CY_LEAD_TABLE (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->table, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_lead_table_parent_class)->dispose (object);
}

static void
cy_lead_table_class_init (CyLeadTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_lead_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_lead_table_init (CyLeadTable *self)
{
  const char *ids[G_N_ELEMENTS (columns) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ids[i] = columns[i].id;
  self->store = cy_table_store_new (ids);
  self->table = cy_table_new_marked (_ ("Leads"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
}

GtkWidget *
cy_lead_table_new (void)
{
  return g_object_new (CY_TYPE_LEAD_TABLE, NULL);
}

/**
 * cy_lead_table_set:
 * @self: the table
 * @rows: (element-type CyLeadRow): what to show
 * @base_date: the day on which ages count
 */
void
cy_lead_table_set (CyLeadTable *self, GPtrArray *rows, CyDate base_date)
{
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < rows->len; i++)
    add_row (self->store, g_ptr_array_index (rows, i), base_date);
  cy_table_store_thaw (self->store);
}

CyTable *
cy_lead_table_get_table (CyLeadTable *self)
{
  return CY_TABLE (self->table);
}
