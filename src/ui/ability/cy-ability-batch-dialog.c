/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Levels of many people at once, of one day and one source: typed or pasted into a grid, and
 * written down whole or not at all. */
#include "cy-ability-room-dialogs.h"

#include "cy-ability-run.h"
#include "cy-ability.h"
#include "cy-code-choice.h"
#include "cy-code.h"
#include "cy-form-dialog.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define WIDTH 900
#define HEIGHT 620
#define SOURCE_WIDTH 110
#define N_BEFORE 2

typedef struct
{
  CySession     *session;
  CyAbilityList *list;
  GtkWidget     *window;
  GtkWidget     *table;
  CyTableStore  *store;
  GtkWidget     *day;
  GtkWidget     *source;
  GtkWidget     *judge;
  GtkWidget     *evidence;
  gint64         bad_row; /* the cell at which a paste stopped, 0 for none */
  const char    *bad_column;
} Batch;

/* Where a row of a pasted block goes, and how many of its cells say that. */
typedef struct
{
  guint row;
  guint n_keys;
} Goal;

static void
batch_free (gpointer data)
{
  Batch *self = data;

  g_object_unref (self->session);
  g_object_unref (self->store);
  cy_ability_list_unref (self->list);
  g_free (self);
}

static const CyAbilityFrame *
get_frame (const Batch *self)
{
  return cy_ability_list_get_frame (self->list);
}

static const char *
get_column (guint kind)
{
  g_autofree char *id = g_strdup_printf ("ability%u", kind);

  return g_intern_string (id);
}

static guint
find_column (const Batch *self, const char *column)
{
  for (guint i = 0; i < get_frame (self)->n_kinds; i++)
    if (g_strcmp0 (get_column (i), column) == 0)
      return i;

  return 0;
}

static void
forget_bad (Batch *self)
{
  if (self->bad_row != 0)
    cy_table_store_set_style (self->store, self->bad_row, self->bad_column, NULL);
  self->bad_row = 0;
  cy_form_dialog_set_message (CY_FORM_DIALOG (self->window), NULL);
}

/* An empty cell says nothing of the person. */
static gboolean
is_level (const char *text)
{
  guint level;

  return !cy_text_has_words (text) || cy_ability_parse_level (text, &level);
}

static gboolean
check_cb (CyTableStore *store,
          gint64        id,
          const char   *column,
          const char   *text,
          char        **message,
          gpointer      user_data)
{
  forget_bad (user_data);
  if (is_level (text))
    return TRUE;
  *message = g_strdup (cy_ability_fault_get_words (CY_ABILITY_NO_LEVEL));

  return FALSE;
}

/* ---- Pasting ---- */

static gboolean
refuse (Batch *self, guint row, guint column, const char *text, const char *why)
{
  g_autofree char *brief = cy_text_dup_brief (text);
  g_autofree char *message = g_strdup_printf (_ ("Nothing was pasted: row %u, column %u, “%s”. %s"),
                                              row + 1,
                                              column + 1,
                                              brief,
                                              why);

  cy_form_dialog_set_message (CY_FORM_DIALOG (self->window), message);

  return FALSE;
}

static void
mark_bad (Batch *self, guint row, guint kind)
{
  self->bad_row = cy_table_source_get_id (CY_TABLE_SOURCE (self->store), row);
  self->bad_column = get_column (kind);
  cy_table_store_set_style (self->store, self->bad_row, self->bad_column, "error");
  cy_table_reveal (CY_TABLE (self->table), self->bad_row);
}

static gboolean
check_cell (Batch *self, const Goal *goal, guint left, guint row, guint column, const char *text)
{
  guint n_rows = cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->store));
  guint kind = left + column - goal->n_keys;

  if (!cy_text_has_words (text))
    return TRUE;
  if (goal->row >= n_rows || kind >= get_frame (self)->n_kinds)
    return refuse (self, row, column, text, _ ("It has no cell to go to."));
  if (is_level (text))
    return TRUE;
  mark_bad (self, goal->row, kind);

  return refuse (self, row, column, text, cy_ability_fault_get_words (CY_ABILITY_NO_LEVEL));
}

/* Every row says whom it is of: no first cell is a level. */
static gboolean
is_named (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **texts = g_ptr_array_index (rows, i);

      if (texts[0] == NULL || texts[1] == NULL || is_level (texts[0]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_cell (const Batch *self, guint row, const char *column, const char *text)
{
  g_autofree char *wanted = g_strstrip (g_strdup (text));

  return g_strcmp0 (cy_table_source_get_text (CY_TABLE_SOURCE (self->store), row, column),
                    wanted) == 0;
}

/* A name, and behind it, where several have it, the village. */
static gboolean
find_person (Batch *self, char **texts, guint row, Goal *goal)
{
  guint n_rows = cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->store));
  guint n_found = 0;

  goal->n_keys = is_level (texts[1]) ? 1 : 2;
  for (guint i = 0; i < n_rows; i++)
    if (is_cell (self, i, "name", texts[0]) &&
        (goal->n_keys == 1 || is_cell (self, i, "place", texts[1])))
      {
        goal->row = i;
        n_found++;
      }
  if (n_found == 0)
    return refuse (self, row, 0, texts[0], _ ("The grid has nobody of this name."));

  return n_found == 1 ||
         refuse (self, row, 0, texts[0], _ ("Several have this name: put the village behind it."));
}

static gboolean
is_twice (const GArray *goals, const Goal *goal)
{
  for (guint i = 0; i < goals->len; i++)
    if (g_array_index (goals, Goal, i).row == goal->row)
      return TRUE;

  return FALSE;
}

static gboolean
find_people (Batch *self, GPtrArray *rows, GArray *goals)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **texts = g_ptr_array_index (rows, i);
      Goal   goal;

      if (!find_person (self, texts, i, &goal))
        return FALSE;
      if (is_twice (goals, &goal))
        return refuse (self, i, 0, texts[0], _ ("This person stands in the block twice."));
      g_array_append_val (goals, goal);
    }

  return TRUE;
}

static void
list_rows (const GPtrArray *rows, guint top, GArray *goals)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Goal goal = { .row = top + i };

      g_array_append_val (goals, goal);
    }
}

static gboolean
check_block (Batch *self, GPtrArray *rows, const GArray *goals, guint left)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Goal *goal = &g_array_index (goals, Goal, i);
      char      **texts = g_ptr_array_index (rows, i);

      for (guint j = goal->n_keys; texts[j] != NULL; j++)
        if (!check_cell (self, goal, left, i, j, texts[j]))
          return FALSE;
    }

  return TRUE;
}

static void
take_block (Batch *self, GPtrArray *rows, const GArray *goals, guint left)
{
  cy_table_store_freeze (self->store);
  for (guint i = 0; i < rows->len; i++)
    {
      const Goal *goal = &g_array_index (goals, Goal, i);
      char      **texts = g_ptr_array_index (rows, i);

      for (guint j = goal->n_keys; texts[j] != NULL; j++)
        if (cy_text_has_words (texts[j]))
          cy_table_store_set (self->store,
                              cy_table_source_get_id (CY_TABLE_SOURCE (self->store), goal->row),
                              get_column (left + j - goal->n_keys),
                              g_strstrip (texts[j]));
    }
  cy_table_store_thaw (self->store);
}

/* A block of levels goes where the cursor is; one with names goes to the people, from the first
 * ability on. */
static void
paste_cb (CyTable *table, GPtrArray *rows, Batch *self)
{
  g_autoptr (GArray) goals = g_array_new (FALSE, FALSE, sizeof (Goal));
  gboolean named = is_named (rows);
  guint    left = named ? 0 : find_column (self, cy_table_get_cursor_column (table));
  gint64   id;
  guint    top;

  if (!cy_table_get_cursor (table, &id) ||
      !cy_table_source_find (CY_TABLE_SOURCE (self->store), id, &top))
    return;
  forget_bad (self);
  if (!named)
    list_rows (rows, top, goals);
  else if (!find_people (self, rows, goals))
    return;
  if (check_block (self, rows, goals, left))
    take_block (self, rows, goals, left);
}

/* ---- Writing ---- */

static CyRecord *
make_record (const Batch *self, gint64 person, guint kind, guint level, gint64 day)
{
  CyRecord   *record = cy_record_new (CY_ABILITY_RECORD);
  const char *judge = gtk_editable_get_text (GTK_EDITABLE (self->judge));

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, get_frame (self)->kinds[kind].code);
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, day);
  cy_record_set_text (record,
                      CY_ABILITY_RECORD_SOURCE,
                      cy_code_choice_get_code (CY_CODE_CHOICE (self->source)));
  cy_record_set_text (record,
                      CY_ABILITY_RECORD_EVIDENCE,
                      gtk_editable_get_text (GTK_EDITABLE (self->evidence)));
  if (cy_text_has_words (judge))
    cy_record_set_text (record, CY_ABILITY_RECORD_RECORDER, judge);

  return record;
}

static GPtrArray *
list_records (const Batch *self, gint64 day)
{
  CyTableSource *source = CY_TABLE_SOURCE (self->store);
  GPtrArray     *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cy_table_source_get_n_rows (source); i++)
    for (guint j = 0; j < get_frame (self)->n_kinds; j++)
      {
        guint level;

        if (cy_ability_parse_level (cy_table_source_get_text (source, i, get_column (j)), &level))
          g_ptr_array_add (records,
                           make_record (self, cy_table_source_get_id (source, i), j, level, day));
      }

  return records;
}

static gboolean
accepted_cb (CyFormDialog *dialog, Batch *self)
{
  g_autoptr (GPtrArray) records = NULL;
  CyAbilityFault fault;
  gint64         day;

  if (!cy_form_dialog_read_day (dialog, self->day, &day))
    return FALSE;
  records = list_records (self, day);
  if (records->len == 0)
    {
      cy_form_dialog_set_message (dialog, _ ("Type at least one level into the grid."));
      return FALSE;
    }
  fault = cy_ability_check (g_ptr_array_index (records, 0), cy_session_get_today (self->session));
  if (fault == CY_ABILITY_NO_SOURCE)
    cy_form_dialog_set_message (dialog, _ ("Choose the source of the finding."));
  else if (fault != CY_ABILITY_SOUND)
    cy_form_dialog_set_message (dialog, cy_ability_fault_get_words (fault));
  else
    cy_ability_run_add (self->session, records);

  return fault == CY_ABILITY_SOUND;
}

/* ---- Layout ---- */

static void
make_table (Batch *self)
{
  const CyAbilityFrame     *frame = get_frame (self);
  guint                     n = N_BEFORE + frame->n_kinds;
  g_autofree CyTableColumn *columns = g_new0 (CyTableColumn, n);
  g_autofree const char   **ids = g_new0 (const char *, n + 1);

  columns[0] = (CyTableColumn){
    "name", _ ("Full name"), 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD
  };
  columns[1] = (CyTableColumn){ "place", _ ("Village"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND };
  for (guint i = 0; i < frame->n_kinds; i++)
    columns[N_BEFORE + i] = (CyTableColumn){ .id = get_column (i),
                                             .title = frame->kinds[i].short_name,
                                             .width = 76,
                                             .flags = CY_TABLE_COLUMN_CENTER };
  for (guint i = 0; i < n; i++)
    ids[i] = columns[i].id;
  self->store = cy_table_store_new (ids);
  for (guint i = 0; i < frame->n_kinds; i++)
    cy_table_store_set_editable (self->store, get_column (i), check_cb, self);
  self->table = cy_table_new (_ ("Levels of people"), columns, n);
  cy_table_set_cell_mode (CY_TABLE (self->table), TRUE);
  gtk_widget_add_css_class (self->table, "grid");
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "paste", G_CALLBACK (paste_cb), self);
}

static void
fill_table (Batch *self, const GArray *people)
{
  guint                   n = N_BEFORE + get_frame (self)->n_kinds;
  g_autofree const char **texts = g_new0 (const char *, n);

  cy_table_store_freeze (self->store);
  for (guint i = 0; i < people->len; i++)
    {
      gint64                 id = g_array_index (people, gint64, i);
      const CyAbilityPerson *person = cy_ability_list_find (self->list, id);

      if (person == NULL)
        continue;
      for (guint j = 0; j < n; j++)
        texts[j] = "";
      texts[0] = person->name;
      texts[1] = person->place != NULL ? person->place : "—";
      cy_table_store_append (self->store, id, texts);
    }
  cy_table_store_thaw (self->store);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
}

static void
add_field (GtkWidget *row, const char *label, GtkWidget *editor, gboolean expand)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *words = gtk_label_new (label);

  gtk_widget_add_css_class (box, "form-field");
  gtk_widget_add_css_class (words, "label");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (box, expand);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), editor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  gtk_box_append (GTK_BOX (row), box);
}

static GtkWidget *
make_head (Batch *self)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *today = cy_date_format (cy_session_get_today (self->session), CY_DATE_ISO);

  self->day = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->day), today);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->day), 11);
  self->source = cy_code_choice_new ("ability_source");
  gtk_widget_set_size_request (self->source, SOURCE_WIDTH, -1);
  self->judge = gtk_entry_new ();
  self->evidence = gtk_entry_new ();
  add_field (row, _ ("Date of the finding"), self->day, FALSE);
  add_field (row, _ ("Source of the finding"), self->source, FALSE);
  add_field (row, _ ("Judged by"), self->judge, FALSE);
  add_field (row, _ ("Evidence of the finding"), self->evidence, TRUE);

  return row;
}

/**
 * cy_ability_batch_present:
 * @over: a widget of the window that it stands over
 * @session: the session
 * @list: the people and the framework
 * @people: (element-type gint64): ids of those to judge
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_ability_batch_present (GtkWidget     *over,
                          CySession     *session,
                          CyAbilityList *list,
                          const GArray  *people)
{
  Batch     *self = g_new0 (Batch, 1);
  GtkWidget *hint = gtk_label_new (
    _ ("Empty cells are left out. Whole blocks can be pasted from a spreadsheet: they are taken "
       "whole or not at all."));

  self->session = g_object_ref (session);
  self->list = cy_ability_list_ref (list);
  self->window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                     _ ("Judge Many People"),
                                     _ ("Record All"));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  make_table (self);
  fill_table (self, people);
  gtk_widget_add_css_class (hint, "secondary");
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  cy_form_dialog_add (CY_FORM_DIALOG (self->window), make_head (self));
  cy_form_dialog_add (CY_FORM_DIALOG (self->window), hint);
  cy_form_dialog_add (CY_FORM_DIALOG (self->window), self->table);
  g_object_set_data_full (G_OBJECT (self->window), "batch", self, batch_free);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));

  return self->window;
}
