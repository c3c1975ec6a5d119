/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ends a posting with what the host says of it: grade, words, and levels of the abilities. */
#include "cy-posting-dialogs.h"

#include "cy-code.h"
#include "cy-format.h"
#include "cy-posting-work.h"
#include "cy-posting.h"
#include "cy-problem-form.h"
#include "cy-section-title.h"

#include <glib/gi18n.h>

#define N_COLUMNS 4

static const guint fields[] = {
  CY_POSTING_UNTIL,     CY_POSTING_APPRAISED, CY_POSTING_GRADE,
  CY_POSTING_APPRAISER, CY_POSTING_APPRAISAL,
};

typedef struct
{
  CyPostingAsk *ask;
  GPtrArray    *entries; /* in the order of the code set */
} Appraisal;

static void
appraisal_free (gpointer data)
{
  Appraisal *self = data;

  cy_posting_ask_free (self->ask);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* ---- Levels ---- */

/* In tenths; 0 for an empty entry, -1 for what is no level. */
static gint64
read_level (GtkWidget *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_auto (CyValue) value = CY_VALUE_INIT;

  if (!cy_format_parse (CY_KIND_FIXED, NULL, 1, text, &value))
    return -1;
  if (value.type != CY_VALUE_INT)
    return 0;

  return value.number >= CY_POSTING_LEVEL_MIN && value.number <= CY_POSTING_LEVEL_MAX ? value.number
                                                                                      : -1;
}

/* What the level means, in the words of the standard. */
static void
level_changed_cb (GtkEditable *editable, const CyCode *ability)
{
  GtkWidget       *entry = GTK_WIDGET (editable);
  gint64           level = read_level (entry);
  g_autofree char *code = g_strdup_printf ("%s%d", ability->code, (int) level / 10);
  const CyCode    *words = cy_code_lookup (cy_code_set_get ("ability_level"), code);

  if (level < 0)
    gtk_widget_add_css_class (entry, "invalid");
  else
    gtk_widget_remove_css_class (entry, "invalid");
  gtk_widget_set_tooltip_text (entry,
                               level < 0       ? _ ("Levels of abilities go from 1.0 to 5.0.")
                               : words != NULL ? words->name
                                               : NULL);
}

static GtkWidget *
make_level (Appraisal *self, const CyCode *ability)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (ability->short_name);
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_add_css_class (label, "label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 8);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "1.0–5.0");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ability->name,
                                  -1);
  g_signal_connect (entry, "changed", G_CALLBACK (level_changed_cb), (gpointer) ability);
  g_ptr_array_add (self->entries, entry);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);

  return box;
}

static GtkWidget *
make_levels (Appraisal *self)
{
  CyCodeSet *set = cy_code_set_get ("ability");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    gtk_grid_attach (GTK_GRID (grid),
                     make_level (self, cy_code_set_get_nth (set, i)),
                     i % N_COLUMNS,
                     i / N_COLUMNS,
                     1,
                     1);
  gtk_box_append (GTK_BOX (box),
                  cy_section_title_new (_ ("Levels of the abilities"), _ ("empty: not observed")));
  gtk_box_append (GTK_BOX (box), grid);

  return box;
}

/* ---- Writing ---- */

static gpointer
prepare (CyRecord *record, gpointer data)
{
  Appraisal     *self = data;
  CyPostingWork *work = cy_posting_ask_prepare (record, self->ask);
  CyCodeSet     *set = cy_code_set_get ("ability");

  work->levels = g_array_new (FALSE, FALSE, sizeof (CyPostingLevel));
  for (guint i = 0; i < self->entries->len; i++)
    {
      CyPostingLevel level = { cy_code_set_get_nth (set, i)->code,
                               read_level (g_ptr_array_index (self->entries, i)) };

      if (level.level != 0)
        g_array_append_val (work->levels, level);
    }

  return work;
}

static gboolean
write_appraisal (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  CyPostingWork *work = data;
  CyPostingOrder order = {
    .deed = work->deed,
    .record = work->record,
    .levels = (const CyPostingLevel *) work->levels->data,
    .n_levels = work->levels->len,
    .today = work->today,
    .step_name = work->name,
  };

  return cy_posting_do (conn, &order, problems, error);
}

static void
suggest (CyRecord *record, gint64 day)
{
  if (!cy_record_has (record, CY_POSTING_UNTIL))
    cy_record_set_int (record,
                       CY_POSTING_UNTIL,
                       MIN (cy_record_get_int (record, CY_POSTING_PLANNED_UNTIL), day));
  if (!cy_record_has (record, CY_POSTING_APPRAISED))
    cy_record_set_int (record, CY_POSTING_APPRAISED, day);
}

/**
 * cy_posting_appraise_present:
 * @over: a widget of the window
 * @session: a session
 * @posting: the posting; copied
 * @name: of the person
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_posting_appraise_present (GtkWidget  *over,
                             CySession  *session,
                             CyRecord   *posting,
                             const char *name)
{
  g_autoptr (CyRecord) record = cy_record_copy (posting);
  g_autofree char *heading = g_strdup_printf (_ ("End and Appraise: %s"), name);
  g_autofree char *news = g_strdup_printf (_ ("%s was appraised"), name);
  Appraisal       *self = g_new0 (Appraisal, 1);

  self->ask = cy_posting_ask_new (session, CY_DEED_APPRAISE, g_strdup (heading));
  self->entries = g_ptr_array_new ();
  suggest (record, cy_posting_dialog_get_day (session));

  return cy_problem_form_present (over,
                                  session,
                                  &(CyProblemForm){ .heading = heading,
                                                    .text = _ ("Each level becomes a record of the "
                                                               "ability with the host's words "
                                                               "as its evidence."),
                                                    .accept = _ ("End and Appraise"),
                                                    .news = news,
                                                    .fields = fields,
                                                    .n_fields = G_N_ELEMENTS (fields),
                                                    .foot = make_levels (self),
                                                    .prepare = prepare,
                                                    .write = write_appraisal,
                                                    .work_free = cy_posting_work_free,
                                                    .user_data = self,
                                                    .user_data_free = appraisal_free },
                                  record);
}
