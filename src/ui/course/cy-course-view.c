/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One course: what it is, its sessions, participants, attendance, results and feedback, and what
 * can be done with it. */
#include "cy-course-view.h"

#include "cy-code.h"
#include "cy-course-dialogs.h"
#include "cy-course-edit.h"
#include "cy-course-facts.h"
#include "cy-course-grid.h"
#include "cy-course-people.h"
#include "cy-course-ratings.h"
#include "cy-course-results.h"
#include "cy-course-sessions.h"
#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-flow.h"
#include "cy-save.h"
#include "cy-stack.h"
#include "cy-table-report.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

enum
{
  TAB_FACTS,
  TAB_SESSIONS,
  TAB_PEOPLE,
  TAB_GRID,
  TAB_RESULTS,
  TAB_RATINGS,
  N_TABS
};

struct _CyCourseView
{
  GtkBox parent_instance;

  GtkWidget *name;
  GtkWidget *state;
  GtkWidget *facts;
  GtkWidget *tabs[N_TABS];
  GtkWidget *stack;
  GtkWidget *children[N_TABS];
  GtkWidget *remove;
  GtkWidget *change;
  GtkWidget *cancel;
  GtkWidget *begin;
  GtkWidget *finish;
  GtkWidget *reopen;

  CySession    *session;
  CyCourseFile *file;
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyCourseView, cy_course_view, GTK_TYPE_BOX)

/* ---- Showing ---- */

static const char *
get_style (const char *state)
{
  if (g_strcmp0 (state, CY_COURSE_DONE) == 0)
    return "ok";
  if (g_strcmp0 (state, CY_COURSE_RUNNING) == 0)
    return "info";

  return g_strcmp0 (state, CY_COURSE_CANCELLED) == 0 ? "muted" : "warn";
}

static char *
describe (CyCourseView *self)
{
  CyRecord        *course = self->file->course;
  g_autofree char *since =
    cy_date_format (cy_record_get_int (course, CY_COURSE_SINCE), CY_DATE_ISO);
  g_autofree char *until =
    cy_date_format (cy_record_get_int (course, CY_COURSE_UNTIL), CY_DATE_ISO);
  const char *place = cy_record_get_text (course, CY_COURSE_PLACE);

  return g_strdup_printf (_ ("%s to %s · %s · %g credit hours · %u participants"),
                          since,
                          until,
                          place != NULL ? place : _ ("no place yet"),
                          (double) cy_course_file_sum_hours (self->file) / 10,
                          self->file->people->len);
}

static void
show_head (CyCourseView *self)
{
  CyRecord        *course = self->file->course;
  const char      *state = cy_record_get_text (course, CY_COURSE_STATE);
  g_autofree char *facts = describe (self);
  gboolean         is_planned = g_strcmp0 (state, CY_COURSE_PLANNED) == 0;
  gboolean         is_running = g_strcmp0 (state, CY_COURSE_RUNNING) == 0;

  gtk_label_set_text (GTK_LABEL (self->name), cy_record_get_text (course, CY_COURSE_NAME));
  gtk_widget_set_tooltip_text (self->name, cy_record_get_text (course, CY_COURSE_NAME));
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
  gtk_widget_set_tooltip_text (self->facts, facts);
  cy_tag_set (self->state, cy_code_get_name ("course_state", state), get_style (state));
  gtk_widget_set_visible (self->begin, is_planned);
  gtk_widget_set_visible (self->finish, is_running);
  gtk_widget_set_visible (self->cancel, is_planned || is_running);
  gtk_widget_set_visible (self->reopen, !is_planned && !is_running);
  gtk_widget_set_sensitive (self->change, cy_course_file_is_open (self->file));
}

static void
show_tab (CyCourseView *self, guint tab)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tabs[tab]), TRUE);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->children[tab]);
}

static void
tab_cb (GtkToggleButton *button, CyCourseView *self)
{
  for (guint i = 0; i < N_TABS; i++)
    if (self->tabs[i] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->children[i]);
}

static void
failed_cb (CyCourseView *self)
{
  g_signal_emit (self, signals[FAILED], 0);
}

/* ---- Acting ---- */

static void
change_cb (CyCourseView *self)
{
  g_autoptr (CyRecord) record = cy_record_copy (self->file->course);

  cy_course_dialog_present (GTK_WIDGET (self), self->session, record, self->file);
}

typedef struct
{
  gint64      course;
  const char *state;
} Wish;

static gpointer
set_state (CyConn *conn, gpointer data, GError **error)
{
  const Wish      *wish = data;
  g_autofree char *name =
    g_strdup_printf (_ ("Course: %s"), cy_code_get_name ("course_state", wish->state));

  return cy_course_set_state (conn, wish->course, wish->state, name, error)
           ? g_steal_pointer (&name)
           : NULL;
}

static void
go_to (CyCourseView *self, const char *state)
{
  const Wish wish = { cy_course_file_get_id (self->file), state };

  cy_deed_run (self->session, set_state, g_memdup2 (&wish, sizeof wish), g_free, TRUE);
}

static void
begin_cb (CyCourseView *self)
{
  go_to (self, CY_COURSE_RUNNING);
}

static void
reopen_cb (CyCourseView *self)
{
  go_to (self, CY_COURSE_RUNNING);
}

static guint
count_unmarked (CyCourseView *self)
{
  guint n = 0;

  for (guint i = 0; i < self->file->people->len; i++)
    n += cy_course_file_get_person (self->file, i)->n_unmarked;

  return n;
}

static void
finished_cb (gboolean accepted, gpointer user_data)
{
  if (accepted)
    go_to (user_data, CY_COURSE_DONE);
}

/* What is not marked earns no hours: whoever finishes a course should know. */
static void
finish_cb (CyCourseView *self)
{
  guint            n = count_unmarked (self);
  g_autofree char *text = NULL;

  if (n == 0)
    {
      go_to (self, CY_COURSE_DONE);
      return;
    }
  text = g_strdup_printf (ngettext ("%u cell of the attendance is not marked and earns no hours.",
                                    "%u cells of the attendance are not marked and earn no hours.",
                                    n),
                          n);
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Finish this course?"),
                     text,
                     _ ("Finish"),
                     FALSE,
                     finished_cb,
                     self);
}

static void
cancelled_cb (gboolean accepted, gpointer user_data)
{
  if (accepted)
    go_to (user_data, CY_COURSE_CANCELLED);
}

static void
cancel_cb (CyCourseView *self)
{
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Call this course off?"),
                     _ ("It gives nobody hours any more; it can be opened again."),
                     _ ("Call Off"),
                     FALSE,
                     cancelled_cb,
                     self);
}

static void
removed_cb (gboolean accepted, gpointer user_data)
{
  CyCourseView *self = user_data;

  if (accepted && self->file != NULL)
    cy_save_deletion (self->session,
                      self->file->course,
                      _ ("Delete a course"),
                      _ ("Course deleted"));
}

static void
remove_cb (CyCourseView *self)
{
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Delete this course?"),
                     _ ("Its sessions, attendance and hours go with it into the recycle bin."),
                     _ ("Delete"),
                     TRUE,
                     removed_cb,
                     self);
}

static void
print_cb (CyCourseView *self)
{
  cy_course_print_sign_in (GTK_WIDGET (self), self->session, self->file);
}

/* ---- Class ---- */

static void
cy_course_view_dispose (GObject *object)
{
  CyCourseView *self = CY_COURSE_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->file, cy_course_file_unref);

  G_OBJECT_CLASS (cy_course_view_parent_class)->dispose (object);
}

static void
cy_course_view_class_init (CyCourseViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_course_view_dispose;
  /** CyCourseView::failed: what is shown is not what is stored, and has to be read again */
  signals[FAILED] = g_signal_new ("failed",
                                  CY_TYPE_COURSE_VIEW,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
}

static GtkWidget *
add_button (CyCourseView *self,
            GtkWidget    *row,
            const char   *label,
            const char   *style,
            GCallback     callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  g_signal_connect_swapped (button, "clicked", callback, self);
  cy_flow_insert (CY_FLOW (row), button, NULL);

  return button;
}

static GtkWidget *
make_names (CyCourseView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->name = gtk_label_new (NULL);
  self->state = cy_tag_new (NULL, NULL);
  self->facts = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->name, "card-title");
  gtk_widget_add_css_class (self->facts, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->facts), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->facts), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (self->state, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), self->name);
  gtk_box_append (GTK_BOX (row), self->state);
  gtk_widget_set_hexpand (row, TRUE);

  return row;
}

static GtkWidget *
make_head (CyCourseView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  /* In more than one line where the text is large. */
  GtkWidget *flow = cy_flow_new (8, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (row), make_names (self));
  gtk_box_append (GTK_BOX (row), flow);
  self->remove = add_button (self, flow, _ ("Delete…"), "destructive", G_CALLBACK (remove_cb));
  self->cancel = add_button (self, flow, _ ("Call Off…"), NULL, G_CALLBACK (cancel_cb));
  self->change = add_button (self, flow, _ ("Change…"), NULL, G_CALLBACK (change_cb));
  add_button (self, flow, _ ("Sign-in Sheet…"), NULL, G_CALLBACK (print_cb));
  self->reopen = add_button (self, flow, _ ("Open Again"), NULL, G_CALLBACK (reopen_cb));
  self->begin = add_button (self, flow, _ ("Begin the Course"), "primary", G_CALLBACK (begin_cb));
  self->finish =
    add_button (self, flow, _ ("Finish the Course"), "primary", G_CALLBACK (finish_cb));
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), self->facts);

  return box;
}

static GtkWidget *
make_tabs (CyCourseView *self)
{
  const char *const titles[N_TABS] = { N_ ("Course facts"), N_ ("Sessions"), N_ ("Participants"),
                                       N_ ("Attendance"),   N_ ("Results"),  N_ ("Feedback") };
  GtkWidget        *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "tab-bar");
  for (guint i = 0; i < N_TABS; i++)
    {
      self->tabs[i] = gtk_toggle_button_new_with_label (_ (titles[i]));
      gtk_widget_add_css_class (self->tabs[i], "tab");
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->tabs[i]),
                                     GTK_TOGGLE_BUTTON (self->tabs[0]));
      g_signal_connect (self->tabs[i], "toggled", G_CALLBACK (tab_cb), self);
      gtk_box_append (GTK_BOX (row), self->tabs[i]);
    }

  return row;
}

static void
cy_course_view_init (CyCourseView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

static void
fill (CyCourseView *self)
{
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (self), make_tabs (self));
  self->stack = cy_stack_new ();
  self->children[TAB_FACTS] = cy_course_facts_new ();
  self->children[TAB_SESSIONS] = cy_course_sessions_new (self->session);
  self->children[TAB_PEOPLE] = cy_course_people_new (self->session);
  self->children[TAB_GRID] = cy_course_grid_new (self->session);
  self->children[TAB_RESULTS] = cy_course_results_new (self->session);
  self->children[TAB_RATINGS] = cy_course_ratings_new (self->session);
  for (guint i = 0; i < N_TABS; i++)
    gtk_stack_add_child (GTK_STACK (self->stack), self->children[i]);
  g_signal_connect_swapped (self->children[TAB_GRID], "failed", G_CALLBACK (failed_cb), self);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self), self->stack);
  show_tab (self, TAB_FACTS);
}

GtkWidget *
cy_course_view_new (CySession *session)
{
  CyCourseView *self = g_object_new (CY_TYPE_COURSE_VIEW, NULL);

  self->session = g_object_ref (session);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * cy_course_view_set:
 * @self: the view
 * @file: (transfer full): the course
 */
void
cy_course_view_set (CyCourseView *self, CyCourseFile *file)
{
  g_clear_pointer (&self->file, cy_course_file_unref);
  self->file = file;
  show_head (self);
  cy_course_facts_set (CY_COURSE_FACTS (self->children[TAB_FACTS]), file);
  cy_course_sessions_set (CY_COURSE_SESSIONS (self->children[TAB_SESSIONS]), file);
  cy_course_people_set (CY_COURSE_PEOPLE (self->children[TAB_PEOPLE]), file);
  cy_course_grid_set (CY_COURSE_GRID (self->children[TAB_GRID]), file);
  cy_course_results_set (CY_COURSE_RESULTS (self->children[TAB_RESULTS]), file);
  cy_course_ratings_set (CY_COURSE_RATINGS (self->children[TAB_RATINGS]), file);
}

/**
 * cy_course_view_is_busy:
 * @self: the view
 *
 * Returns: whether what is read now would be older than what is shown
 */
gboolean
cy_course_view_is_busy (CyCourseView *self)
{
  return cy_course_grid_is_busy (CY_COURSE_GRID (self->children[TAB_GRID]));
}

/**
 * cy_course_view_get_file:
 * @self: the view
 *
 * Returns: (nullable) (transfer none): the course that is shown, until another is
 */
CyCourseFile *
cy_course_view_get_file (CyCourseView *self)
{
  return self->file;
}

/**
 * cy_course_view_make_report:
 * @self: the view
 * @id: (out): what the export log calls it
 *
 * Returns: (transfer full) (nullable): the table that is looked at, %NULL where there is none
 */
CyReportTable *
cy_course_view_make_report (CyCourseView *self, const char **id)
{
  GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  GtkWidget *table = NULL;

  if (shown == self->children[TAB_PEOPLE])
    {
      *id = "course-people";
      table = cy_course_people_get_table (CY_COURSE_PEOPLE (shown));
    }
  else if (shown == self->children[TAB_GRID])
    {
      *id = "course-attendance";
      table = cy_course_grid_get_table (CY_COURSE_GRID (shown));
    }
  else if (shown == self->children[TAB_RESULTS])
    {
      *id = "course-results";
      table = cy_course_results_get_table (CY_COURSE_RESULTS (shown));
    }

  return table != NULL && self->file != NULL && self->file->people->len > 0
           ? cy_table_make_report (CY_TABLE (table), NULL, NULL)
           : NULL;
}
