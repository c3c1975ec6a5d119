/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One posting with its facts and what can be done about it, and lines of tasks and cultivation. */
#include "cy-posting-card.h"

#include "cy-code.h"
#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-exchange-link.h"
#include "cy-flow.h"
#include "cy-format.h"
#include "cy-posting-dialogs.h"
#include "cy-posting.h"
#include "cy-save.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

/* What a button needs after the file it was made from is gone. */
typedef struct
{
  CySession    *session;
  CyRecord     *record;
  char         *name;
  CyPostingDeed deed;
} Act;

static Act *
act_new (const CyPostingCard *spec, CyRecord *record, CyPostingDeed deed)
{
  Act *act = g_new0 (Act, 1);

  *act =
    (Act){ g_object_ref (spec->session), g_object_ref (record), g_strdup (spec->file->name), deed };

  return act;
}

static void
act_free (gpointer data, GClosure *closure)
{
  Act *act = data;

  g_object_unref (act->session);
  g_object_unref (act->record);
  g_free (act->name);
  g_free (act);
}

static GtkWidget *
make_button (const CyPostingCard *spec, const char *label, GCallback callback, Act *act)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_sensitive (button, !spec->waiting);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (spec->waiting)
    gtk_widget_set_tooltip_text (button, _ ("Save or drop the changes of this page first."));
  g_signal_connect_data (button, "clicked", callback, act, act_free, 0);

  return button;
}

/* ---- Deeds ---- */

static void
deed_cb (GtkWidget *button, Act *act)
{
  cy_posting_deed_present (button, act->session, act->deed, act->record, act->name);
}

static void
deleted_cb (gboolean accepted, gpointer user_data)
{
  Act *act = user_data;

  if (accepted)
    cy_save_deletion (act->session, act->record, _ ("Delete a posting"), _ ("Posting deleted"));
  act_free (act, NULL);
}

static void
delete_cb (GtkWidget *button, Act *act)
{
  Act *own = g_memdup2 (act, sizeof *act);

  g_object_ref (own->session);
  g_object_ref (own->record);
  own->name = g_strdup (act->name);
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (button)),
                     _ ("Delete This Posting?"),
                     _ ("It goes into the recycle bin; the levels that it left stay."),
                     _ ("Delete"),
                     TRUE,
                     deleted_cb,
                     own);
}

static gpointer
dissolve (CyConn *conn, gpointer data, GError **error)
{
  const gint64 *exchange = data;

  if (!cy_exchange_dissolve (conn, *exchange, _ ("Dissolve an exchange"), error))
    return NULL;

  return g_strdup (_ ("Exchange dissolved; its postings stay"));
}

static void
dissolve_cb (GtkWidget *button, Act *act)
{
  gint64 exchange = cy_record_get_int (act->record, CY_POSTING_EXCHANGE);

  cy_deed_run (act->session, dissolve, g_memdup2 (&exchange, sizeof exchange), g_free, TRUE);
}

/* The next one first and in colour; then what else can be. */
static GtkWidget *
make_deeds (const CyPostingCard *spec, const CyPosted *posted, CyRecord *record)
{
  GtkWidget    *flow = cy_flow_new (6, 0);
  CyPostingDeed next = cy_posted_find_next (posted, spec->file->list);
  CyPostingDeed order[] = {
    next, CY_DEED_MIDTERM, CY_DEED_APPRAISE, CY_DEED_STOP, CY_DEED_CHANGE,
  };
  gboolean can[] = {
    next != CY_DEED_NOTHING,
    posted->state == CY_POSTING_RUNNING && next != CY_DEED_MIDTERM,
    posted->state == CY_POSTING_RUNNING && next != CY_DEED_APPRAISE,
    posted->state == CY_POSTING_RUNNING || posted->state == CY_POSTING_PLANNED,
    TRUE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (can[i])
      {
        GtkWidget *button = make_button (spec,
                                         cy_posting_deed_get_label (order[i]),
                                         G_CALLBACK (deed_cb),
                                         act_new (spec, record, order[i]));

        if (i == 0)
          gtk_widget_add_css_class (button, "primary");
        cy_flow_insert (CY_FLOW (flow), button, NULL);
      }
  if (posted->exchange != 0)
    cy_flow_insert (CY_FLOW (flow),
                    make_button (spec,
                                 _ ("Dissolve the Exchange"),
                                 G_CALLBACK (dissolve_cb),
                                 act_new (spec, record, CY_DEED_NOTHING)),
                    NULL);
  cy_flow_insert (CY_FLOW (flow),
                  make_button (spec,
                               _ ("Delete…"),
                               G_CALLBACK (delete_cb),
                               act_new (spec, record, CY_DEED_NOTHING)),
                  NULL);

  return flow;
}

/* ---- Facts ---- */

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

/* Nothing stands there for what is not known. */
static void
add_fact (GtkWidget *grid, const char *name, const char *value)
{
  int        row = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (grid), "rows"));
  GtkWidget *label;

  if (value == NULL || *value == '\0')
    return;
  label = make_label (value, "value");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (grid), make_label (name, "label"), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), label, 1, row, 1, 1);
  g_object_set_data (G_OBJECT (grid), "rows", GINT_TO_POINTER (row + 1));
}

static void
add_field (GtkWidget *grid, CyRecord *record, guint field)
{
  g_autofree char *text = cy_format_field (record, field, CY_MASK_NONE);

  add_fact (grid, _ (CY_POSTING->fields[field].title), text);
}

static char *
dup_host (const CyPosted *posted)
{
  const char *host = posted->host != NULL ? posted->host : "—";

  return posted->host_town != NULL ? g_strdup_printf ("%s · %s", posted->host_town, host)
                                   : g_strdup (host);
}

static char *
dup_days (CyDate from, CyDate to)
{
  g_autofree char *first = from != CY_DATE_NONE ? cy_date_format (from, CY_DATE_ISO) : NULL;
  g_autofree char *last = to != CY_DATE_NONE ? cy_date_format (to, CY_DATE_ISO) : NULL;

  if (first == NULL)
    return NULL;

  return g_strdup_printf ("%s — %s", first, last != NULL ? last : "");
}

static char *
dup_crossings (const CyPosted *posted)
{
  g_autofree char *words = cy_crossings_dup_words (posted->crossings);

  if (*words == '\0')
    return NULL;

  return posted->is_set ? g_strdup_printf (_ ("%s (set by hand)"), words)
                        : g_steal_pointer (&words);
}

static char *
dup_subsidy (const CyPosted *posted, CyDate base_date)
{
  gint64 sum = cy_posted_sum_subsidy (posted, base_date);

  if (posted->subsidy == 0)
    return NULL;

  /* Translators: yuan a month, yuan paid so far */
  return g_strdup_printf (_ ("%.2f a month, %.2f by now"), posted->subsidy / 100.0, sum / 100.0);
}

static char *
dup_checked (CyRecord *record, guint date, guint by, guint text)
{
  g_autofree char *day = NULL;

  if (!cy_record_has (record, date))
    return NULL;
  day = cy_date_format (cy_record_get_int (record, date), CY_DATE_ISO);

  return g_strdup_printf ("%s %s：%s",
                          day,
                          cy_record_has (record, by) ? cy_record_get_text (record, by) : "",
                          cy_record_has (record, text) ? cy_record_get_text (record, text) : "");
}

static GtkWidget *
make_facts (const CyPostingCard *spec, const CyPosted *posted, CyRecord *record)
{
  GtkWidget       *grid = gtk_grid_new ();
  CyDate           base_date = spec->file->list->base_date;
  g_autofree char *host = dup_host (posted);
  g_autofree char *planned = dup_days (posted->planned_since, posted->planned_until);
  g_autofree char *real = dup_days (posted->since, posted->until);
  g_autofree char *crossings = dup_crossings (posted);
  g_autofree char *subsidy = dup_subsidy (posted, base_date);
  g_autofree char *midterm =
    dup_checked (record, CY_POSTING_MIDTERM_DATE, CY_POSTING_MIDTERM_BY, CY_POSTING_MIDTERM);
  g_autofree char *appraisal =
    dup_checked (record, CY_POSTING_APPRAISED, CY_POSTING_APPRAISER, CY_POSTING_APPRAISAL);
  g_autofree char *levels = cy_posting_file_dup_levels (spec->file, posted->posting);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  add_fact (grid, _ ("Host"), host);
  add_field (grid, record, CY_POSTING_POST);
  add_fact (grid, _ ("Planned"), planned);
  add_fact (grid, _ ("Real days"), real);
  add_fact (grid, _ ("Crossings"), crossings);
  if (posted->way != NULL)
    {
      g_autofree char *exchange =
        g_strdup_printf ("%s（%s）",
                         posted->exchange_name,
                         cy_code_get_short_name ("exchange_way", posted->way));

      add_fact (grid, _ ("Linked exchange"), exchange);
    }
  add_field (grid, record, CY_POSTING_SUPERVISOR);
  add_fact (grid, _ ("Mentor"), posted->mentor);
  add_fact (grid, _ ("Subsidy"), subsidy);
  add_field (grid, record, CY_POSTING_GOALS);
  add_fact (grid, _ ("Mid-term check"), midterm);
  add_fact (grid,
            _ ("Appraisal grade"),
            posted->grade != NULL ? cy_code_get_name ("tempering_grade", posted->grade) : NULL);
  add_fact (grid, _ ("Appraisal by the host"), appraisal);
  add_fact (grid, _ ("Levels"), levels);
  add_field (grid, record, CY_POSTING_END_REASON);
  add_field (grid, record, CY_POSTING_NOTE);

  return grid;
}

/* ---- The head ---- */

/**
 * cy_posting_card_get_state_style:
 * @state: of a posting
 *
 * Returns: kind of the tag that says it
 */
const char *
cy_posting_card_get_state_style (CyPostingState state)
{
  static const char *const styles[CY_POSTING_N_STATES] = {
    [CY_POSTING_PLANNED] = "line",
    [CY_POSTING_RUNNING] = "info",
    [CY_POSTING_DONE] = "ok",
    [CY_POSTING_STOPPED] = "warn",
  };

  return styles[state];
}

static char *
dup_time_left (const CyPosted *posted, const CyPostingList *list)
{
  int days = cy_posted_get_days_left (posted, list->base_date);

  if (cy_posted_is_late (posted, list->base_date))
    return g_strdup (posted->state == CY_POSTING_PLANNED ? _ ("late to leave") : _ ("overdue"));
  if (!cy_posted_ends_soon (posted, list))
    return NULL;

  return g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) days), days);
}

static GtkWidget *
make_head (const CyPostingCard *spec, const CyPosted *posted)
{
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *kind = make_label (cy_code_get_name ("tempering_type", posted->kind), "bold");
  g_autofree char *left = dup_time_left (posted, spec->file->list);

  gtk_widget_set_hexpand (kind, TRUE);
  gtk_box_append (GTK_BOX (line), kind);
  if (posted->is_hard)
    gtk_box_append (GTK_BOX (line), cy_tag_new (_ ("Hard post"), "line"));
  if (left != NULL)
    gtk_box_append (GTK_BOX (line),
                    cy_tag_new (left,
                                cy_posted_is_late (posted, spec->file->list->base_date) ? "error"
                                                                                        : "warn"));
  gtk_box_append (GTK_BOX (line),
                  cy_tag_new (cy_code_get_name ("posting_state",
                                                cy_posting_state_get_code (posted->state)),
                              cy_posting_card_get_state_style (posted->state)));

  return line;
}

/**
 * cy_posting_card_new:
 * @spec: whose
 * @posted: of the list of the file
 *
 * Returns: (transfer floating): the posting with its facts and deeds
 */
GtkWidget *
cy_posting_card_new (const CyPostingCard *spec, const CyPosted *posted)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  CyRecord  *record = cy_posting_file_get_record (spec->file, posted->posting);

  gtk_box_append (GTK_BOX (box), make_head (spec, posted));
  if (record == NULL)
    return box;
  gtk_box_append (GTK_BOX (box), make_deeds (spec, posted, record));
  gtk_box_append (GTK_BOX (box), make_facts (spec, posted, record));

  return box;
}

/* ---- Tasks ---- */

static void
task_cb (GtkWidget *button, Act *act)
{
  cy_task_edit_present (button, act->session, act->record, act->name);
}

static char *
dup_task_state (CyRecord *task, CyDate base_date, const char **style)
{
  CyDate done = cy_record_get_int (task, CY_STRETCH_TASK_DONE);
  CyDate due = cy_record_get_int (task, CY_STRETCH_TASK_DUE);

  *style = "ok";
  if (done != CY_DATE_NONE && done <= base_date)
    return g_strdup (_ ("Done"));
  *style = due != CY_DATE_NONE && due < base_date ? "error" : "info";
  if (due != CY_DATE_NONE && due < base_date)
    return g_strdup (_ ("overdue"));

  return g_strdup_printf ("%d%%", (int) cy_record_get_int (task, CY_STRETCH_TASK_PROGRESS));
}

static GtkWidget *
make_task (const CyPostingCard *spec, CyRecord *task)
{
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char      *style;
  g_autofree char *state = dup_task_state (task, spec->file->list->base_date, &style);
  g_autofree char *due = cy_format_field (task, CY_STRETCH_TASK_DUE, CY_MASK_NONE);
  g_autofree char *caption =
    g_strdup_printf ("%s · %s",
                     cy_code_get_short_name ("key_task",
                                             cy_record_get_text (task, CY_STRETCH_TASK_KIND)),
                     due);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words),
                  make_label (cy_record_get_text (task, CY_STRETCH_TASK_TITLE), "value"));
  gtk_box_append (GTK_BOX (words), make_label (caption, "caption"));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), cy_tag_new (state, style));
  gtk_box_append (GTK_BOX (line),
                  make_button (spec,
                               _ ("Change…"),
                               G_CALLBACK (task_cb),
                               act_new (spec, task, CY_DEED_NOTHING)));

  return line;
}

/**
 * cy_posting_card_make_tasks:
 * @spec: whose
 * @posting: of which posting, 0 for all
 *
 * Returns: (transfer floating): a line for each stretch task
 */
GtkWidget *
cy_posting_card_make_tasks (const CyPostingCard *spec, gint64 posting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < spec->file->tasks->len; i++)
    {
      CyRecord *task = g_ptr_array_index (spec->file->tasks, i);

      if (posting == 0 || cy_record_get_int (task, CY_STRETCH_TASK_POSTING) == posting)
        gtk_box_append (GTK_BOX (box), make_task (spec, task));
    }
  if (gtk_widget_get_first_child (box) == NULL)
    gtk_box_append (GTK_BOX (box), make_label (_ ("No stretch task was given yet."), "caption"));

  return box;
}

/* ---- Two-way cultivation ---- */

static void
two_way_cb (GtkWidget *button, Act *act)
{
  cy_two_way_edit_present (button, act->session, act->record, act->name);
}

static GtkWidget *
make_two_way (const CyPostingCard *spec, CyRecord *two_way)
{
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *since = cy_format_field (two_way, CY_TWO_WAY_SINCE, CY_MASK_NONE);
  g_autofree char *goals = cy_format_field (two_way, CY_TWO_WAY_GOALS, CY_MASK_NONE);
  g_autofree char *caption = g_strdup_printf ("%s · %s", since, goals);
  const char      *stage = cy_record_get_text (two_way, CY_TWO_WAY_STAGE);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words),
                  make_label (cy_code_get_name ("two_way_sense",
                                                cy_record_get_text (two_way, CY_TWO_WAY_SENSE)),
                              "value"));
  gtk_box_append (GTK_BOX (words), make_label (caption, "caption"));
  gtk_box_append (GTK_BOX (line), words);
  if (stage != NULL)
    gtk_box_append (GTK_BOX (line),
                    cy_tag_new (cy_code_get_short_name ("party_stage", stage), "info"));
  if (cy_record_has (two_way, CY_TWO_WAY_DONE))
    gtk_box_append (GTK_BOX (line), cy_tag_new (_ ("Done"), "ok"));
  gtk_box_append (GTK_BOX (line),
                  make_button (spec,
                               _ ("Change…"),
                               G_CALLBACK (two_way_cb),
                               act_new (spec, two_way, CY_DEED_NOTHING)));

  return line;
}

/**
 * cy_posting_card_make_two_ways:
 * @spec: whose
 *
 * Returns: (transfer floating): a line for each two-way cultivation
 */
GtkWidget *
cy_posting_card_make_two_ways (const CyPostingCard *spec)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < spec->file->two_ways->len; i++)
    gtk_box_append (GTK_BOX (box),
                    make_two_way (spec, g_ptr_array_index (spec->file->two_ways, i)));
  if (gtk_widget_get_first_child (box) == NULL)
    gtk_box_append (GTK_BOX (box), make_label (_ ("Nothing is recorded yet."), "caption"));

  return box;
}
