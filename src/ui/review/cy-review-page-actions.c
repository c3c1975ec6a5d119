/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What can be done to a round: new, out to the offices, back from them, concluded, told, closed. */
#include "cy-review-page-private.h"

#include "cy-code.h"
#include "cy-dialog.h"
#include "cy-export-log.h"
#include "cy-mapper.h"
#include "cy-record-dialog.h"
#include "cy-report-dialog.h"
#include "cy-review-deed.h"
#include "cy-review-dialogs.h"
#include "cy-review-form.h"
#include "cy-review-round.h"
#include "cy-deed-run.h"
#include "cy-save.h"

#include <glib/gi18n.h>

static CySession *
get_session (CyReviewPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static GtkWindow *
get_window (CyReviewPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* What an action is about, on its way to the writing thread. */
typedef struct
{
  gint64  round;
  gint64  scope;
  gint64  base_date;
  GArray *subjects;
  char   *folder;
  char   *name;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_clear_pointer (&deed->subjects, g_array_unref);
  g_free (deed->folder);
  g_free (deed->name);
  g_free (deed);
}

static Deed *
deed_new (CyReviewPage *self)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->round = cy_record_get_id (self->matrix->round);
  deed->scope = cy_session_get_scope (get_session (self));
  deed->base_date = cy_session_get_base_date (get_session (self));
  deed->subjects = cy_table_get_selected (CY_TABLE (self->table));
  deed->name = g_strdup (cy_record_get_text (self->matrix->round, CY_REVIEW_ROUND_NAME));

  return deed;
}

static void
run (CyReviewPage *self, CyDbFunc func, gboolean with_undo)
{
  if (self->matrix != NULL)
    cy_deed_run (get_session (self), func, deed_new (self), deed_free, with_undo);
}

/* ---- Rounds and lists ---- */

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyReviewPage *self = CY_REVIEW_PAGE (widget);

  /* The round that is begun is what the user wants to see next. */
  self->round = 0;
  cy_review_new_present (get_window (self), get_session (self));
}

static void
lists_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_negative_dialog_present (get_window (CY_REVIEW_PAGE (widget)),
                              get_session (CY_REVIEW_PAGE (widget)));
}

static gpointer
close_round (CyConn *conn, gpointer data, GError **error)
{
  const Deed      *deed = data;
  g_autofree char *name = g_strdup_printf (_ ("Joint review “%s” closed"), deed->name);

  return cy_review_round_close (conn, deed->round, name, error) ? g_steal_pointer (&name) : NULL;
}

static guint
count_open (const CyReviewMatrix *matrix)
{
  guint n = 0;

  for (guint i = 0; i < matrix->subjects->len; i++)
    n += cy_review_matrix_get_subject (matrix, i)->conclusion == NULL;

  return n;
}

static void
close_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyReviewPage    *self = CY_REVIEW_PAGE (widget);
  guint            n = self->matrix != NULL ? count_open (self->matrix) : 0;
  g_autofree char *text = NULL;

  if (n == 0)
    {
      run (self, close_round, TRUE);
      return;
    }
  text = g_strdup_printf (ngettext ("%u person has no conclusion yet.",
                                    "%u people have no conclusion yet.",
                                    n),
                          n);
  cy_dialog_message (get_window (self), _ ("The round cannot be closed"), text);
}

/* ---- People ---- */

static void
add_people_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyReviewPage *self = CY_REVIEW_PAGE (widget);

  if (self->matrix != NULL)
    cy_review_add_present (get_window (self), get_session (self), self->matrix->round);
}

static gpointer
remove_people (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;

  if (!cy_review_round_remove_people (conn,
                                      deed->round,
                                      (const gint64 *) deed->subjects->data,
                                      deed->subjects->len,
                                      _ ("Take people out of the joint review"),
                                      error))
    return NULL;

  return g_strdup_printf (ngettext ("%u person taken out",
                                    "%u people taken out",
                                    deed->subjects->len),
                          deed->subjects->len);
}

static void
remove_people_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  run (CY_REVIEW_PAGE (widget), remove_people, TRUE);
}

/* ---- Answers and conclusions ---- */

/* The office whose column the cursor stands in. */
static const char *
get_office (CyReviewPage *self)
{
  const char *column = cy_table_get_cursor_column (CY_TABLE (self->table));

  return column != NULL && g_str_has_prefix (column, "o-") ? column + 2 : NULL;
}

static void
answer_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyReviewPage *self = CY_REVIEW_PAGE (widget);
  g_autoptr (GArray) chosen = cy_table_get_selected (CY_TABLE (self->table));

  if (self->matrix != NULL && chosen->len > 0)
    cy_review_answer_present (get_window (self),
                              get_session (self),
                              self->matrix,
                              chosen,
                              get_office (self));
}

static void
conclude_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyReviewPage *self = CY_REVIEW_PAGE (widget);
  g_autoptr (GArray) chosen = cy_table_get_selected (CY_TABLE (self->table));

  if (self->matrix != NULL && chosen->len > 0)
    cy_review_conclude_present (get_window (self), get_session (self), self->matrix, chosen);
}

static gpointer
tell (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  guint       n;

  if (!cy_review_tell_townships (conn,
                                 (const gint64 *) deed->subjects->data,
                                 deed->subjects->len,
                                 deed->base_date,
                                 _ ("Tell townships the conclusions"),
                                 &n,
                                 error))
    return NULL;

  return g_strdup_printf (ngettext ("Township told of %u person", "Townships told of %u people", n),
                          n);
}

static void
tell_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  run (CY_REVIEW_PAGE (widget), tell, TRUE);
}

/* ---- The term of one office ---- */

static gpointer
read_office (CyConn *conn, gpointer data, GError **error)
{
  return cy_mapper_load (conn, CY_REVIEW_OFFICE, *(gint64 *) data, error);
}

static void
term_cb (CyRecord *record, gpointer user_data)
{
  cy_save_record (get_session (user_data),
                  record,
                  _ ("Change the term of an office"),
                  _ ("Term of the office changed"));
}

static void
office_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  static const guint fields[] = {
    CY_REVIEW_OFFICE_SENT,
    CY_REVIEW_OFFICE_DUE,
    CY_REVIEW_OFFICE_NOTE,
  };
  g_autoptr (CyReviewPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) record = cy_session_finish (result, &error);

  if (self->matrix == NULL)
    return;
  if (record == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  cy_record_dialog_present (GTK_WIDGET (self),
                            get_session (self),
                            &(CyRecordDialog){
                              .heading =
                                cy_code_get_name ("office",
                                                  cy_record_get_text (record,
                                                                      CY_REVIEW_OFFICE_OFFICE)),
                              .accept = _ ("Save"),
                              .fields = fields,
                              .n_fields = G_N_ELEMENTS (fields),
                            },
                            record,
                            term_cb,
                            self);
}

static void
office_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyReviewPage *self = CY_REVIEW_PAGE (widget);
  int           column =
    self->matrix != NULL ? cy_review_matrix_find_office (self->matrix, get_office (self)) : -1;
  gint64 id;

  if (column < 0)
    return;
  id = cy_review_matrix_get_office (self->matrix, (guint) column)->id;
  cy_session_read (get_session (self),
                   read_office,
                   g_memdup2 (&id, sizeof id),
                   g_free,
                   g_object_unref,
                   NULL,
                   office_read_cb,
                   g_object_ref (self));
}

/* ---- Out and in ---- */

static gpointer
export_forms (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  guint       n;

  if (!cy_review_forms_write (conn,
                              deed->round,
                              (guint) deed->base_date,
                              deed->folder,
                              NULL,
                              &n,
                              error))
    return NULL;

  return g_strdup_printf (ngettext ("%u workbook for an office saved",
                                    "%u workbooks for offices saved",
                                    n),
                          n);
}

/**
 * cy_review_page_export:
 * @self: the page
 * @folder: where the workbooks for the offices go
 */
void
cy_review_page_export (CyReviewPage *self, const char *folder)
{
  Deed *deed;

  if (self->matrix == NULL)
    return;
  deed = deed_new (self);
  deed->folder = g_strdup (folder);
  cy_deed_run (get_session (self), export_forms, deed, deed_free, FALSE);
}

/**
 * cy_review_page_import:
 * @self: the page
 * @path: the reply of an office
 */
void
cy_review_page_import (CyReviewPage *self, const char *path)
{
  if (self->matrix != NULL)
    cy_review_incoming_present (get_window (self), get_session (self), self->matrix, path);
}

static void
place_cb (GtkNativeDialog *chooser, int response, CyReviewPage *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  gboolean         is_folder = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) ==
                       GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    {
      if (is_folder)
        cy_review_page_export (self, path);
      else
        cy_review_page_import (self, path);
    }
  g_object_unref (chooser);
  g_object_unref (self);
}

static void
choose_place (CyReviewPage        *self,
              const char          *title,
              const char          *accept,
              GtkFileChooserAction action)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, get_window (self), action, accept, _ ("Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (place_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_place (CY_REVIEW_PAGE (widget),
                _ ("Folder for the Workbooks of the Offices"),
                _ ("Save"),
                GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_place (CY_REVIEW_PAGE (widget),
                _ ("Reply of an Office"),
                _ ("Open"),
                GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
summary_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyReviewPage *self = CY_REVIEW_PAGE (widget);
  g_autoptr (CyReportArgs) args = cy_report_args_new ();

  if (self->matrix == NULL)
    return;
  args->scope = cy_session_get_scope (get_session (self));
  args->base_date = (guint) cy_session_get_base_date (get_session (self));
  args->about = cy_record_get_id (self->matrix->round);
  cy_report_dialog_present_args (widget, get_session (self), "joint-review", args);
}

/* ---- What was found ---- */

/* Looking at what was found leaves a trace, as taking it out of the house does. */
static gpointer
log_look (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  CyExport export = {
    .report = (char *) "review-findings",
    .scope = deed->name,
    .base_date = deed->base_date,
    .mask = (char *) "none",
    .n_rows = deed->subjects->len,
    .file = (char *) "",
  };

  return cy_export_log_append (conn, &export, error) ? g_strdup ("") : NULL;
}

static void
look_logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyReviewPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *done = cy_session_finish (result, &error);

  if (self->matrix == NULL)
    return;
  /* What cannot be written down is not shown. */
  if (done == NULL)
    cy_session_present_error (get_session (self), error);
  _cy_review_page_set_masked (self, done == NULL);
}

/* Shows what was found, once that is noted. */
void
_cy_review_page_reveal (CyReviewPage *self)
{
  Deed *deed;

  if (self->matrix == NULL)
    return;
  deed = deed_new (self);
  g_array_set_size (deed->subjects, self->matrix->subjects->len);
  cy_session_write (get_session (self),
                    log_look,
                    deed,
                    deed_free,
                    g_free,
                    NULL,
                    look_logged_cb,
                    g_object_ref (self));
}

/* ---- The group ---- */

/*
 * Needs:
 * @NEEDS_OPEN: a round that is not closed
 * @NEEDS_PEOPLE: people who are chosen
 * @NEEDS_SILENCE: a round without answers
 * @NEEDS_OFFICE: the cursor in the column of an office
 */
typedef enum
{
  NEEDS_NOTHING = 0,
  NEEDS_OPEN = 1 << 0,
  NEEDS_PEOPLE = 1 << 1,
  NEEDS_SILENCE = 1 << 2,
  NEEDS_OFFICE = 1 << 3,
} Needs;

static const struct
{
  const char                 *name;
  GtkWidgetActionActivateFunc func;
  Needs                       needs;
} actions[] = {
  { "review.export", export_cb, NEEDS_NOTHING },
  { "review.import", import_cb, NEEDS_OPEN },
  { "review.answer", answer_cb, NEEDS_OPEN | NEEDS_PEOPLE },
  { "review.conclude", conclude_cb, NEEDS_OPEN | NEEDS_PEOPLE },
  { "review.tell", tell_cb, NEEDS_PEOPLE },
  { "review.summary", summary_cb, NEEDS_NOTHING },
  { "review.office", office_cb, NEEDS_OPEN | NEEDS_OFFICE },
  { "review.add-people", add_people_cb, NEEDS_OPEN | NEEDS_SILENCE },
  { "review.remove-people", remove_people_cb, NEEDS_OPEN | NEEDS_SILENCE | NEEDS_PEOPLE },
  { "review.close", close_cb, NEEDS_OPEN },
};

void
_cy_review_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "review.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "review.lists", NULL, lists_cb);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].func);
}

static gboolean
has_answers (const CyReviewMatrix *matrix)
{
  for (guint i = 0; i < matrix->offices->len; i++)
    if (cy_review_matrix_get_office (matrix, i)->n_marks[CY_REVIEW_SILENT] < matrix->subjects->len)
      return TRUE;

  return FALSE;
}

void
_cy_review_page_update_actions (CyReviewPage *self)
{
  Needs met = NEEDS_NOTHING;

  if (self->matrix != NULL && cy_review_matrix_is_open (self->matrix))
    met |= NEEDS_OPEN;
  if (self->matrix != NULL && !has_answers (self->matrix))
    met |= NEEDS_SILENCE;
  if (cy_table_get_n_selected (CY_TABLE (self->table)) > 0)
    met |= NEEDS_PEOPLE;
  if (get_office (self) != NULL)
    met |= NEEDS_OFFICE;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                   actions[i].name,
                                   self->matrix != NULL &&
                                     (actions[i].needs & ~met) == NEEDS_NOTHING);
}
