/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of the year's notes: what each is, what it counts, and whether it is confirmed. */
#include "cy-note-table.h"

#include "cy-code.h"
#include "cy-note-edit.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

static const char *const column_ids[] = { "date",     "name",     "place", "kind",
                                          "content",  "rule",     "value", "state",
                                          "recorder", "evidence", NULL };

static const CyTableColumn columns[] = {
  { "date", N_ ("Date"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "name",
    N_ ("Person or village"),
    72,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place",
    N_ ("Home village"),
    84,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_MUTED | CY_TABLE_COLUMN_SORTABLE },
  { "kind", N_ ("Kind of note"), 60, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "content", N_ ("What happened"), 260, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "rule", N_ ("Counts for"), 130, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "value",
    N_ ("Points counted"),
    62,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "state", N_ ("Checked"), 72, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "recorder", N_ ("Recorded by"), 72, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "evidence", N_ ("Evidence of the note"), 130, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
};

/* What the rows are made of, for as long as they are shown. */
typedef struct
{
  GPtrArray *notes;
  GPtrArray *rules;
} Owner;

static Owner *
owner_new (const CyNoteList *list)
{
  Owner *self = g_new (Owner, 1);

  *self = (Owner){ g_ptr_array_ref (list->notes), g_ptr_array_ref (list->rules) };

  return self;
}

static void
owner_free (gpointer data)
{
  Owner *self = data;

  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->rules);
  g_free (self);
}

static char *
dup_value (const CyNoteItem *note, const CyNoteRule *rule)
{
  gint64 value;

  if (rule == NULL)
    return g_strdup ("");
  if (!cy_note_rule_value (rule, note->times, note->points, note->multiplier, &value))
    return g_strdup (_ ("Veto"));

  return cy_note_dup_value (value);
}

static const char *
get_kind_style (const CyNoteItem *note)
{
  return g_str_equal (note->kind, CY_NOTE_GOOD)  ? "ok"
         : g_str_equal (note->kind, CY_NOTE_BAD) ? "accent"
                                                 : NULL;
}

static const char *
get_state_style (const CyNoteItem *note)
{
  return g_str_equal (note->state, CY_NOTE_CONFIRMED) ? "ok"
         : g_str_equal (note->state, CY_NOTE_OPEN)    ? "warn"
                                                      : NULL;
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

/* Only what is confirmed counts: the rest is quiet. */
static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const CyNoteItem *note = data;
  const CyNoteRule *rule = cy_note_rules_find (((const Owner *) owner)->rules, note->indicator);
  g_autofree char  *date = cy_date_format (note->date, CY_DATE_ISO);
  g_autofree char  *value = dup_value (note, rule);
  const char       *texts[] = { date,
                                or_nothing (note->name),
                                or_nothing (note->place),
                                cy_code_get_name ("work_note_kind", note->kind),
                                note->content,
                          rule != NULL ? rule->name : "",
                                value,
                                cy_code_get_name ("work_note_state", note->state),
                                or_nothing (note->recorder),
                                or_nothing (note->evidence) };

  cy_table_line_set_texts (line, texts);
  cy_table_line_set_style (line, "kind", get_kind_style (note));
  cy_table_line_set_style (line, "state", get_state_style (note));
  if (!g_str_equal (note->state, CY_NOTE_CONFIRMED))
    cy_table_line_set_style (line, "value", "muted");
}

/**
 * cy_note_table_new:
 * @list: (out): its rows
 *
 * Returns: (transfer floating): a table without rows
 */
GtkWidget *
cy_note_table_new (CyTableList **list)
{
  GtkWidget *table = cy_table_new_marked (_ ("Notes of the Year"), columns, G_N_ELEMENTS (columns));

  *list = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*list));
  cy_table_set_empty (CY_TABLE (table), _ ("No note fits these filters."), NULL);

  return table;
}

/**
 * cy_note_table_fill:
 * @list: of a table
 * @notes: what was read
 * @seen: (element-type CyNoteItem): what of it is shown
 */
void
cy_note_table_fill (CyTableList *list, const CyNoteList *notes, GPtrArray *seen)
{
  cy_table_list_set_rows (list,
                          seen,
                          G_STRUCT_OFFSET (CyNoteItem, id),
                          owner_new (notes),
                          owner_free);
}

/* What is on screen, as a workbook. */
void
cy_note_table_export (GtkWidget *table, CySession *session)
{
  cy_report_dialog_present_table (table,
                                  session,
                                  "notes",
                                  cy_table_make_report (CY_TABLE (table), NULL, NULL));
}
