/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 考核 of one person. */
#include "cy-assess-view.h"

#include "cy-basis-view.h"
#include "cy-code.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-result-action.h"
#include "cy-result-chart.h"
#include "cy-section-title.h"
#include "cy-sql.h"
#include "cy-wrapped.h"

#include <glib/gi18n.h>

#define CHART_WIDTH 620
#define BASIS_HEIGHT 320

/**
 * File:
 * @years: (element-type CyResultYear): oldest first
 * @entry: id of the newest place in a cycle, 0 for none
 * @cycle: id of that cycle
 * @cycle_name: (nullable): its name
 * @notes: (element-type CyRecord): of #CY_WORK_NOTE, oldest first
 * @actions: (element-type CyActionLine): newest first
 * @honours: (element-type utf8): in words
 */
typedef struct
{
  gint64     person;
  CyDate     base_date;
  GPtrArray *years;
  gint64     entry;
  gint64     cycle;
  char      *cycle_name;
  GPtrArray *notes;
  GPtrArray *actions;
  GPtrArray *honours;
} File;

struct _CyAssessView
{
  GtkWidget parent_instance;

  GtkWidget *box;

  CySession    *session;
  gint64        person;
  char         *name;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (CyAssessView, cy_assess_view, GTK_TYPE_WIDGET)

static void
file_free (gpointer data)
{
  File *self = data;

  g_free (self->cycle_name);
  g_clear_pointer (&self->years, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->honours, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (File, file_free)

/* ---- Sections ---- */

static void
append (CyAssessView *self, const char *text, const char *style)
{
  gtk_box_append (GTK_BOX (self->box), cy_wrapped_new (text, style));
}

static void
append_title (CyAssessView *self, const char *title, const char *caption)
{
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (title, caption));
}

static void
append_years (CyAssessView *self, const File *file)
{
  GtkWidget *chart = cy_result_chart_new (file->years, self->name);

  append_title (self, _ ("Results of the years"), NULL);
  if (chart != NULL)
    {
      gtk_widget_set_size_request (chart, CHART_WIDTH, -1);
      gtk_widget_set_halign (chart, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (self->box), chart);
    }
  for (guint i = file->years->len; i > 0; i--)
    {
      const CyResultYear *year = g_ptr_array_index (file->years, i - 1);
      g_autofree char    *text = cy_result_year_dup_words (year);

      append (self, text, NULL);
    }
  if (file->years->len == 0)
    append (self, _ ("There is no year-end result yet."), "muted");
}

static void
append_basis (CyAssessView *self, const File *file)
{
  GtkWidget *basis;

  if (file->entry == 0)
    return;
  append_title (self, _ ("How the newest result came about"), file->cycle_name);
  basis = cy_basis_view_new (self->session);
  gtk_widget_set_size_request (basis, -1, BASIS_HEIGHT);
  cy_basis_view_set_entry (CY_BASIS_VIEW (basis), file->cycle, file->entry);
  gtk_box_append (GTK_BOX (self->box), basis);
}

static void
append_notes (CyAssessView *self, const File *file)
{
  int   year = cy_date_get_year (file->base_date);
  guint n = 0;

  append_title (self, _ ("Notes of the year"), NULL);
  for (guint i = file->notes->len; i > 0; i--)
    {
      CyRecord        *note = g_ptr_array_index (file->notes, i - 1);
      CyDate           date = cy_record_get_int (note, CY_WORK_NOTE_DATE);
      g_autofree char *day = cy_date_format (date, CY_DATE_ISO);
      g_autofree char *text = NULL;

      if (cy_date_get_year (date) != year || date > file->base_date)
        continue;
      text = g_strdup_printf ("%s · %s · %s · %s",
                              day,
                              cy_code_get_name ("work_note_kind",
                                                cy_record_get_text (note, CY_WORK_NOTE_KIND)),
                              cy_record_get_text (note, CY_WORK_NOTE_CONTENT),
                              cy_code_get_name ("work_note_state",
                                                cy_record_get_text (note, CY_WORK_NOTE_STATE)));
      append (self, text, NULL);
      n++;
    }
  if (n == 0)
    append (self, _ ("Nothing was noted this year."), "muted");
}

static void
append_actions (CyAssessView *self, const File *file)
{
  append_title (self, _ ("Uses of results"), NULL);
  for (guint i = 0; i < file->actions->len; i++)
    {
      const CyActionLine *line = g_ptr_array_index (file->actions, i);
      g_autofree char    *day = cy_date_format (line->date, CY_DATE_ISO);
      g_autofree char    *heading =
        g_strdup_printf ("%s · %s · %s · %s",
                         day,
                         cy_code_get_name ("result_outcome", line->outcome),
                         line->authoriser,
                         cy_action_state_get_word (
                           cy_action_line_get_state (line, file->base_date)));

      append (self, heading, NULL);
      append (self, line->basis, "caption");
      if (line->follow_up != NULL)
        append (self, line->follow_up, "caption");
      if (line->effect != NULL)
        append (self, line->effect, "caption");
    }
  for (guint i = 0; i < file->honours->len; i++)
    append (self, g_ptr_array_index (file->honours, i), NULL);
  if (file->actions->len + file->honours->len == 0)
    append (self, _ ("Nothing has followed from the results yet."), "muted");
}

static void
clear (CyAssessView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 person;
  CyDate base_date;
} Wish;

static gboolean
take_cycle (CySqlRow *row, gpointer data, GError **error)
{
  File *self = data;

  self->entry = cy_sql_row_get_int (row, 0);
  self->cycle = cy_sql_row_get_int (row, 1);
  self->cycle_name = cy_sql_row_dup_text (row, 2);

  return TRUE;
}

static gboolean
take_honour (CySqlRow *row, gpointer data, GError **error)
{
  g_ptr_array_add (data,
                   g_strdup_printf ("%d · %s · %s",
                                    (int) cy_sql_row_get_int (row, 0),
                                    cy_sql_row_get_text (row, 1),
                                    cy_code_get_name ("honour_state",
                                                      cy_sql_row_get_text (row, 2))));

  return TRUE;
}

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  g_autoptr (File) file = g_new0 (File, 1);

  file->person = wish->person;
  file->base_date = wish->base_date;
  file->honours = g_ptr_array_new_with_free_func (g_free);
  file->years =
    cy_result_years_load (conn, wish->person, cy_date_get_year (wish->base_date), error);
  if (file->years == NULL ||
      !cy_sql_each (conn,
                    cy_sql_get ("assess/person-assessed.sql"),
                    take_cycle,
                    file,
                    error,
                    "ii",
                    wish->person,
                    wish->base_date) ||
      !cy_sql_each (conn,
                    cy_sql_get ("assess/person-honours.sql"),
                    take_honour,
                    file->honours,
                    error,
                    "i",
                    wish->person))
    return NULL;
  file->notes = cy_mapper_load_parts (conn, CY_WORK_NOTE, wish->person, error);
  if (file->notes != NULL)
    file->actions = cy_action_list_load (conn, 0, wish->person, wish->base_date, error);

  return file->actions != NULL ? g_steal_pointer (&file) : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyAssessView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (File) file = cy_session_finish (result, &error);

  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  if (file == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  clear (self);
  append_years (self, file);
  append_actions (self, file);
  append_notes (self, file);
  append_basis (self, file);
}

/* ---- Class ---- */

static void
cy_assess_view_dispose (GObject *object)
{
  CyAssessView *self = CY_ASSESS_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_assess_view_parent_class)->dispose (object);
}

static void
cy_assess_view_class_init (CyAssessViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_assess_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_assess_view_init (CyAssessView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_assess_view_new (CySession *session)
{
  CyAssessView *self = g_object_new (CY_TYPE_ASSESS_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_assess_view_show:
 * @self: the view
 * @person: local id; 0 for nobody
 * @name: (nullable): of the person
 *
 * Reads again, also when it is the same person.
 */
void
cy_assess_view_show (CyAssessView *self, gint64 person, const char *name)
{
  Wish wish = { person, cy_session_get_base_date (self->session) };

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (person != self->person)
    clear (self);
  self->person = person;
  g_free (self->name);
  self->name = g_strdup (name);
  if (person == 0)
    return;
  self->reading = g_cancellable_new ();
  cy_session_read (self->session,
                   read_file,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   file_free,
                   self->reading,
                   read_cb,
                   g_object_ref (self));
}
