/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks what a report needs, where it goes, makes it, and says where it lies. */
#include "cy-report-dialog-private.h"

#include "cy-date.h"
#include "cy-error.h"
#include "cy-list-sheet.h"
#include "cy-report-export.h"
#include "cy-report-form.h"
#include "cy-report-gate.h"
#include "cy-report-read.h"
#include "cy-report-target.h"
#include "cy-safe-name.h"

#include <glib/gi18n.h>

#define NARROW 480
#define WIDE 720
/* With room for errors, which are counted only after the window stands. */
#define HEIGHT 580

struct _CyReportDialog
{
  GtkWindow parent_instance;

  CySession      *session;
  const CyReport *report;
  CyReportArgs   *given; /* by who presents it: scope, query, columns; all, to make it once more */
  gboolean        once_more;
  gboolean        fixed_columns; /* the caller says which, the user is not asked */
  char           *scope_name;
  GCancellable   *cancellable;
  gboolean        running;

  GtkWidget *facts;
  GtkWidget *chosen_by;
  GtkWidget *gate;
  GtkWidget *form;
  GtkWidget *progress;
  GtkWidget *status;
  GtkWidget *accept;
};

G_DEFINE_FINAL_TYPE (CyReportDialog, cy_report_dialog, GTK_TYPE_WINDOW)

/* ---- What it says ---- */

static void
set_busy (CyReportDialog *self, const char *status)
{
  gtk_label_set_text (GTK_LABEL (self->status), status != NULL ? status : "");
  gtk_widget_set_sensitive (self->accept, status == NULL);
}

static char *
dup_about (const CyReport *report, const char *name)
{
  if (report->args & CY_REPORT_ARG_CYCLE)
    return g_strdup_printf (_ ("Assessment cycle: %s"), name);

  return g_strdup_printf (report->args & CY_REPORT_ARG_ROUND ? _ ("Joint review: %s")
                                                             : _ ("Appraisal: %s"),
                          name);
}

/* What it is made from besides the unit and the day. */
static char *
dup_chosen (CyReportDialog *self)
{
  const CyReportArgs *given = self->given;
  g_autofree char    *chosen = NULL;

  if (given->table != NULL)
    return cy_report_table_describe (given->table);
  if (given->about_name != NULL)
    return dup_about (self->report, given->about_name);
  if (given->query != NULL)
    chosen = cy_list_sheet_describe (given->query);

  return chosen != NULL ? g_strdup_printf (_ ("Only: %s"), chosen) : NULL;
}

static void
show_facts (CyReportDialog *self)
{
  const char      *name = self->scope_name != NULL ? self->scope_name : _ ("Everything");
  g_autofree char *day = cy_date_format (self->given->base_date, CY_DATE_ISO);
  g_autofree char *text = self->report->args & CY_REPORT_ARG_BASE_DATE
                            ? g_strdup_printf (_ ("Of %s, as of %s"), name, day)
                            : g_strdup_printf (_ ("Of %s"), name);
  g_autofree char *words = dup_chosen (self);

  gtk_label_set_text (GTK_LABEL (self->facts), text);
  gtk_label_set_text (GTK_LABEL (self->chosen_by), words != NULL ? words : "");
  gtk_widget_set_visible (self->chosen_by, words != NULL);
  cy_report_form_set_unit_hint (CY_REPORT_FORM (self->form), self->scope_name);
}

/* ---- Reading ---- */

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_errors;

  if (cy_report_count_errors_finish (result, &n_errors, &error))
    {
      cy_report_gate_set_errors (CY_REPORT_GATE (self->gate), n_errors);
      set_busy (self, NULL);
    }
  else if (self->session != NULL)
    cy_session_present_error (self->session, error);
}

static void
count_errors (CyReportDialog *self)
{
  if (!(self->report->flags & CY_REPORT_FOR_SUPERIORS))
    {
      set_busy (self, NULL);
      return;
    }
  set_busy (self, _ ("Checking the data…"));
  cy_report_count_errors (self->session,
                          self->given->scope,
                          self->cancellable,
                          counted_cb,
                          g_object_ref (self));
}

static void
args_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyReportArgs) args = cy_report_read_args_finish (result, &error);

  if (self->session == NULL)
    return;
  if (args == NULL)
    {
      cy_session_present_error (self->session, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  self->scope_name = g_strdup (args->scope_name);
  cy_report_form_set_args (CY_REPORT_FORM (self->form), self->once_more ? self->given : args);
  show_facts (self);
  count_errors (self);
}

/* ---- Making it ---- */

static void
progress_cb (double share, gpointer user_data)
{
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (CY_REPORT_DIALOG (user_data)->progress), share);
}

static void
set_running (CyReportDialog *self, gboolean running)
{
  self->running = running;
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  gtk_widget_set_visible (self->progress, running);
  gtk_widget_set_sensitive (self->form, !running);
  gtk_widget_set_sensitive (self->gate, !running);
  set_busy (self, running ? _ ("Exporting…") : NULL);
}

static void
finish (CyReportDialog *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Exported as %s"), name);

  cy_report_target_remember (path);
  cy_session_toast_file (self->session, text, path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = cy_report_export_finish (result, &error);

  if (self->session == NULL)
    return;
  if (done)
    {
      finish (self, g_object_get_data (G_OBJECT (self), "path"));
      return;
    }
  set_running (self, FALSE);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  /* Somebody made an error since they were counted. */
  if (g_error_matches (error, CY_ERROR, CY_ERROR_UNCHECKED))
    count_errors (self);
  else
    cy_session_present_error (self->session, error);
}

static CyReportArgs *
make_args (CyReportDialog *self)
{
  CyReportArgs *args = cy_report_args_copy (self->given);

  cy_report_form_fill_args (CY_REPORT_FORM (self->form), args);
  g_free (args->reason);
  args->reason = cy_report_gate_dup_reason (CY_REPORT_GATE (self->gate));

  return args;
}

/* Without asking where. */
void
_cy_report_dialog_export (CyReportDialog *self, const char *path)
{
  set_running (self, TRUE);
  g_object_set_data_full (G_OBJECT (self), "path", g_strdup (path), g_free);
  cy_report_export (self->session,
                    self->report,
                    make_args (self),
                    path,
                    self->cancellable,
                    progress_cb,
                    exported_cb,
                    g_object_ref (self));
}

/* ---- Where it goes ---- */

/* As departments name their files: what, of whom, as of when. */
char *
_cy_report_dialog_dup_file_name (CyReportDialog *self)
{
  const char      *scope = self->scope_name;
  g_autofree char *day = g_strdup_printf ("%u", self->given->base_date);
  g_autofree char *name =
    g_strjoin ("-", _ (self->report->title), scope != NULL ? scope : day, scope ? day : NULL, NULL);
  g_autofree char *safe = cy_safe_name (name);

  return g_strconcat (safe, CY_REPORT_SUFFIX, NULL);
}

static void
file_chosen (GtkWindow *over, const char *path)
{
  if (CY_REPORT_DIALOG (over)->session != NULL)
    _cy_report_dialog_export (CY_REPORT_DIALOG (over), path);
}

/* ---- Buttons ---- */

static void
accept_cb (GtkButton *button, CyReportDialog *self)
{
  g_autofree char *name = _cy_report_dialog_dup_file_name (self);

  if (cy_report_gate_pass (CY_REPORT_GATE (self->gate)))
    cy_report_target_ask (GTK_WINDOW (self), name, file_chosen);
}

/* The first press stops the export, the next one leaves. */
static void
cancel_cb (GtkWidget *widget, CyReportDialog *self)
{
  if (self->running)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  cancel_cb (widget, CY_REPORT_DIALOG (widget));

  return TRUE;
}

static void
check_cb (CyReportGate *gate, CyReportDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.check", NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
cy_report_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (CY_REPORT_DIALOG (window)->cancellable);

  return GTK_WINDOW_CLASS (cy_report_dialog_parent_class)->close_request (window);
}

/* ---- Layout ---- */

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);

  return label;
}

static GtkWidget *
make_body (CyReportDialog *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->facts = make_label ("bold");
  self->chosen_by = make_label ("secondary");
  self->gate = cy_report_gate_new ();
  self->form = cy_report_form_new (self->report, self->fixed_columns);
  gtk_widget_add_css_class (body, "page");
  gtk_widget_set_vexpand (self->form, TRUE);
  gtk_box_append (GTK_BOX (body), self->facts);
  gtk_box_append (GTK_BOX (body), self->chosen_by);
  gtk_box_append (GTK_BOX (body), self->gate);
  gtk_box_append (GTK_BOX (body), self->form);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), body);
  gtk_widget_set_vexpand (scrolled, TRUE);
  g_signal_connect (self->gate, "check", G_CALLBACK (check_cb), self);

  return scrolled;
}

static GtkWidget *
make_foot (CyReportDialog *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  self->status = make_label ("caption");
  self->progress = gtk_progress_bar_new ();
  self->accept = gtk_button_new_with_label (_ ("Export…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Exporting…"),
                                  -1);
  gtk_widget_add_css_class (foot, "dialog-foot");
  gtk_widget_add_css_class (self->accept, "primary");
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->progress, FALSE);
  gtk_widget_set_hexpand (self->status, TRUE);
  gtk_box_append (GTK_BOX (foot), self->status);
  gtk_box_append (GTK_BOX (foot), self->progress);
  gtk_box_append (GTK_BOX (foot), cancel);
  gtk_box_append (GTK_BOX (foot), self->accept);
  g_signal_connect (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  g_signal_connect (self->accept, "clicked", G_CALLBACK (accept_cb), self);

  return foot;
}

static void
fill (CyReportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean   wide = self->report->usual_columns != NULL && !self->fixed_columns;

  gtk_box_append (GTK_BOX (box), make_body (self));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ (self->report->title));
  gtk_window_set_default_size (GTK_WINDOW (self),
                               wide ? WIDE : NARROW,
                               self->report->flags & CY_REPORT_FOR_SUPERIORS ? HEIGHT : -1);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->accept);
}

/* ---- Class ---- */

static void
cy_report_dialog_dispose (GObject *object)
{
  CyReportDialog *self = CY_REPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  /* A reader may hold the dialogue longer than its window lives. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);

  G_OBJECT_CLASS (cy_report_dialog_parent_class)->dispose (object);
}

static void
cy_report_dialog_finalize (GObject *object)
{
  CyReportDialog *self = CY_REPORT_DIALOG (object);

  g_clear_pointer (&self->given, cy_report_args_free);
  g_free (self->scope_name);

  G_OBJECT_CLASS (cy_report_dialog_parent_class)->finalize (object);
}

static void
cy_report_dialog_class_init (CyReportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_report_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_report_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = cy_report_dialog_close_request;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
cy_report_dialog_init (CyReportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "dialog");
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

static GtkWidget *
present (GtkWidget    *parent,
         CySession    *session,
         const char   *report_id,
         CyReportArgs *given,
         gboolean      once_more,
         gboolean      fixed_columns)
{
  CyReportDialog *self = g_object_new (CY_TYPE_REPORT_DIALOG, NULL);
  GtkRoot        *root = gtk_widget_get_root (parent);

  self->session = g_object_ref (session);
  self->report = cy_report_find (report_id);
  self->given = given;
  self->once_more = once_more;
  self->fixed_columns = fixed_columns;
  fill (self);
  set_busy (self, "");
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  cy_report_read_args (session,
                       report_id,
                       given->scope,
                       self->cancellable,
                       args_read_cb,
                       g_object_ref (self));

  return GTK_WIDGET (self);
}

/**
 * cy_report_dialog_present:
 * @parent: a widget of the window that it stands over
 * @session: whose library, scope and base date
 * @report_id: of cy_report_list()
 * @query: (nullable): which people, in which order; %NULL for all in the pool
 * @columns: (nullable) (array zero-terminated=1): ids of columns that are not asked for then
 *
 * Asks for the options of a report and where it goes, makes it on the reading thread, notes it in
 * the export log, and tells the session what became of it. Errors in the data are named, and what
 * goes to superiors in spite of them needs a reason.
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_report_dialog_present (GtkWidget         *parent,
                          CySession         *session,
                          const char        *report_id,
                          const CyQuery     *query,
                          const char *const *columns)
{
  CyReportArgs *given;

  g_return_val_if_fail (cy_report_find (report_id) != NULL, NULL);

  given = cy_report_args_new ();
  given->scope = cy_session_get_scope (session);
  given->base_date = (guint) cy_session_get_base_date (session);
  cy_report_args_set_query (given, query);
  cy_report_args_set_columns (given, columns);

  return present (parent, session, report_id, given, FALSE, columns != NULL);
}

/**
 * cy_report_dialog_present_args:
 * @parent: a widget of the window that it stands over
 * @session: whose library and base date
 * @report_id: of cy_report_list()
 * @args: what it was made from before
 *
 * As cy_report_dialog_present(), with all options but the base date and the reason as they were.
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_report_dialog_present_args (GtkWidget          *parent,
                               CySession          *session,
                               const char         *report_id,
                               const CyReportArgs *args)
{
  CyReportArgs *given;

  g_return_val_if_fail (cy_report_find (report_id) != NULL, NULL);

  given = cy_report_args_copy (args);
  given->base_date = (guint) cy_session_get_base_date (session);

  return present (parent, session, report_id, given, TRUE, FALSE);
}

/**
 * cy_report_dialog_present_view:
 * @parent: a widget of the window that it stands over
 * @session: whose library
 * @args: (transfer full): what is on the screen: people, columns, widths, mask
 *
 * As cy_report_dialog_present(), for the report `view` with its columns settled.
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_report_dialog_present_view (GtkWidget *parent, CySession *session, CyReportArgs *args)
{
  return present (parent, session, "view", args, TRUE, TRUE);
}

/**
 * cy_report_dialog_present_table:
 * @parent: a widget of the window that it stands over
 * @session: whose library and base date, and whose scope where the report is of one
 * @report_id: of a report that is told a table
 * @table: (transfer full): what is on the screen
 *
 * Returns: (transfer none): as of cy_report_dialog_present()
 */
GtkWidget *
cy_report_dialog_present_table (GtkWidget     *parent,
                                CySession     *session,
                                const char    *report_id,
                                CyReportTable *table)
{
  CyReportArgs *args = cy_report_args_new ();

  if (cy_report_find (report_id)->args & CY_REPORT_ARG_SCOPE)
    args->scope = cy_session_get_scope (session);
  args->base_date = (guint) cy_session_get_base_date (session);
  args->table = table;

  return present (parent, session, report_id, args, TRUE, TRUE);
}
