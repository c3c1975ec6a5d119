/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 培训: the courses of a year, and beside them the one that is worked on. */
#include "cy-course-page.h"

#include "cy-chip-row.h"
#include "cy-code.h"
#include "cy-course-dialogs.h"
#include "cy-course-edit.h"
#include "cy-course-list.h"
#include "cy-course-view.h"
#include "cy-empty.h"
#include "cy-page-head.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 396
#define CHIP_YEAR "year"
#define CHIP_STATE "state"
#define CHIP_CATEGORY "category"

struct _CyCoursePage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *stack;
  GtkWidget *body;
  GtkWidget *empty;
  GtkWidget *chips;
  GtkWidget *list;
  GtkWidget *detail;
  GtkWidget *view;
  GtkWidget *nothing;

  CyTableStore *store;
  GPtrArray    *items; /* of CyCourseItem: all of the scope */
  char         *search;
  gint64        current;
  gint64        newest; /* id of the newest course when a new one was begun, -1 else */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (CyCoursePage, cy_course_page, CY_TYPE_PAGE)

static const char *const column_ids[] = {
  "name", "since", "people", "state", "hours", "unit", NULL
};

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Name of the course"),
    124,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND | CY_TABLE_COLUMN_SORTABLE },
  { "since", N_ ("Begins"), 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "people",
    N_ ("Head count"),
    42,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "state", N_ ("State"), 58, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "hours",
    N_ ("Credit hours"),
    52,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_HIDDEN },
  { "unit", N_ ("Held by"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_HIDDEN },
};

static CySession *
get_session (CyCoursePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- One course ---- */

typedef struct
{
  gint64 course;
  gint64 base_date;
} Wish;

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_course_file_load (conn, wish->course, wish->base_date, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyCoursePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyCourseFile) file = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->reading || self->reading == NULL)
    return;
  if (file == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  /* What was written meanwhile is read once it is stored. */
  if (cy_course_file_get_id (file) != self->current ||
      cy_course_view_is_busy (CY_COURSE_VIEW (self->view)))
    return;
  cy_course_view_set (CY_COURSE_VIEW (self->view), g_steal_pointer (&file));
  gtk_stack_set_visible_child (GTK_STACK (self->detail), self->view);
}

static void
read_current (CyCoursePage *self)
{
  Wish wish = { self->current, cy_session_get_base_date (get_session (self)) };

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->current == 0)
    {
      gtk_stack_set_visible_child (GTK_STACK (self->detail), self->nothing);
      return;
    }
  self->reading = g_cancellable_new ();
  cy_session_read (get_session (self),
                   read_file,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_course_file_unref,
                   self->reading,
                   read_cb,
                   g_object_ref (self));
}

/* ---- The list ---- */

static gboolean
is_chosen (CyCoursePage *self, const char *chip, const char *value)
{
  const char *wanted = cy_chip_row_get (CY_CHIP_ROW (self->chips), chip);

  return wanted == NULL || g_strcmp0 (wanted, value) == 0;
}

static gboolean
is_shown (CyCoursePage *self, const CyCourseItem *item)
{
  g_autofree char *year = g_strdup_printf ("%d", item->year);

  return is_chosen (self, CHIP_YEAR, year) && is_chosen (self, CHIP_STATE, item->state) &&
         is_chosen (self, CHIP_CATEGORY, item->category) &&
         cy_course_item_fits (item, self->search);
}

static const char *
get_style (const char *state)
{
  if (g_strcmp0 (state, CY_COURSE_DONE) == 0)
    return "ok";
  if (g_strcmp0 (state, CY_COURSE_RUNNING) == 0)
    return "info";

  return g_strcmp0 (state, CY_COURSE_CANCELLED) == 0 ? "muted" : "warn";
}

static void
append (CyCoursePage *self, const CyCourseItem *item)
{
  g_autofree char *since = cy_date_format (item->since, CY_DATE_DOTTED_DAY);
  g_autofree char *people = g_strdup_printf ("%u", item->n_people);
  g_autofree char *hours = g_strdup_printf ("%g", (double) item->hours / 10);
  const char      *unit = item->unit != NULL ? item->unit : item->organiser;
  const char      *texts[] = { item->name, since,
                               people,     cy_code_get_name ("course_state", item->state),
                               hours,      unit != NULL ? unit : "—" };

  cy_table_store_append (self->store, item->id, texts);
  cy_table_store_set_style (self->store, item->id, "state", get_style (item->state));
}

static void
show_subtitle (CyCoursePage *self, guint n, guint n_people, gint64 hours)
{
  const char      *scope = cy_session_get_scope_name (get_session (self));
  g_autofree char *name = cy_session_dup_name (get_session (self));
  g_autofree char *text = g_strdup_printf (ngettext ("%s · %u course, %u enrolments, %g hours",
                                                     "%s · %u courses, %u enrolments, %g hours",
                                                     n),
                                           scope != NULL ? scope : name,
                                           n,
                                           n_people,
                                           (double) hours / 10);

  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

/* The course that was looked at stays if it is still there; else the first. */
static gint64
fill_list (CyCoursePage *self)
{
  gint64 first = 0;
  gint64 kept = 0;
  gint64 hours = 0;
  guint  n = 0;
  guint  n_people = 0;

  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < self->items->len; i++)
    {
      const CyCourseItem *item = g_ptr_array_index (self->items, i);

      if (!is_shown (self, item))
        continue;
      append (self, item);
      first = first == 0 ? item->id : first;
      kept = item->id == self->current ? item->id : kept;
      hours += item->hours;
      n_people += item->n_people;
      n++;
    }
  cy_table_store_thaw (self->store);
  show_subtitle (self, n, n_people, hours);

  return kept != 0 ? kept : first;
}

static gint64
find_newest (CyCoursePage *self)
{
  gint64 newest = 0;

  for (guint i = 0; i < self->items->len; i++)
    newest = MAX (newest, ((const CyCourseItem *) g_ptr_array_index (self->items, i))->id);

  return newest;
}

static void
show_list (CyCoursePage *self)
{
  if (self->items == NULL)
    return;
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               self->items->len > 0 ? self->body : self->empty);
  if (self->newest >= 0 && find_newest (self) > self->newest)
    {
      self->current = find_newest (self);
      self->newest = -1;
    }
  self->current = fill_list (self);
  if (self->current != 0)
    cy_table_select (CY_TABLE (self->list), self->current);
  read_current (self);
}

static gpointer
list_courses (CyConn *conn, gpointer data, GError **error)
{
  return cy_course_list_load (conn, data, error);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyCoursePage) self = user_data;
  g_autoptr (GPtrArray) items = cy_page_take_answer (CY_PAGE (self), result);

  if (items == NULL)
    return;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_steal_pointer (&items);
  show_list (self);
}

static void
cy_course_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyCoursePage *self = CY_COURSE_PAGE (page);
  CyCourseArgs  args = { cy_session_get_scope (get_session (self)),
                         0,
                         cy_session_get_base_date (get_session (self)),
                         NULL };

  cy_session_read (get_session (self),
                   list_courses,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   cancellable,
                   listed_cb,
                   g_object_ref (self));
}

static void
selection_cb (CyTable *table, CyCoursePage *self)
{
  g_autoptr (GArray) chosen = cy_table_get_selected (table);
  gint64 id = chosen->len == 1 ? g_array_index (chosen, gint64, 0) : 0;

  if (id == 0 || id == self->current)
    return;
  self->current = id;
  read_current (self);
}

static void
cy_course_page_set_search (CyPage *page, const char *text)
{
  CyCoursePage *self = CY_COURSE_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show_list (self);
}

/* ---- Acting ---- */

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCoursePage *self = CY_COURSE_PAGE (widget);
  CySession    *session = get_session (self);
  g_autoptr (CyRecord) course = cy_course_new (cy_session_get_rules (session),
                                               cy_session_get_base_date (session),
                                               cy_session_get_scope (session));

  self->newest = self->items != NULL ? find_newest (self) : -1;
  cy_course_dialog_present (widget, session, course, NULL);
}

static void
empty_cb (CyEmpty *empty, CyCoursePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "course.new", NULL);
}

static void
file_cb (GtkNativeDialog *chooser, int response, CyCoursePage *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && root != NULL)
    cy_course_import_present (GTK_WINDOW (root), get_session (self), path);
  g_object_unref (chooser);
  g_object_unref (self);
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Ledger of Courses"),
                                 GTK_WINDOW (gtk_widget_get_root (widget)),
                                 GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _ ("Open"),
                                 _ ("Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (file_cb), g_object_ref (widget));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
ledger_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCoursePage *self = CY_COURSE_PAGE (widget);

  cy_course_export_ledger (widget, get_session (self));
}

static void
cy_course_page_export_view (CyPage *page)
{
  CyCoursePage  *self = CY_COURSE_PAGE (page);
  const char    *id = "courses";
  CyReportTable *table =
    self->current != 0 ? cy_course_view_make_report (CY_COURSE_VIEW (self->view), &id) : NULL;

  if (table == NULL && self->items != NULL && self->items->len > 0)
    table = cy_table_make_report (CY_TABLE (self->list), NULL, NULL);
  if (table != NULL)
    cy_course_export_table (GTK_WIDGET (self), get_session (self), id, table);
}

static void
cy_course_page_print_view (CyPage *page)
{
  CyCoursePage *self = CY_COURSE_PAGE (page);
  CyCourseFile *file = cy_course_view_get_file (CY_COURSE_VIEW (self->view));

  if (self->current != 0 && file != NULL)
    cy_course_print_sign_in (GTK_WIDGET (self), get_session (self), file);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyCoursePage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Training Courses"), &self->subtitle);

  cy_page_head_add_action (box, _ ("Import a Ledger…"), "course.import", NULL);
  cy_page_head_add_action (box, _ ("Training Ledger…"), "course.ledger", NULL);
  cy_page_head_add_action (box, _ ("New Course…"), "course.new", "primary");

  return box;
}

static GtkWidget *
make_list (CyCoursePage *self)
{
  self->list = cy_table_new_marked (_ ("Courses"), columns, G_N_ELEMENTS (columns));
  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (self->list), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->list), _ ("No course fits these filters."), NULL);
  gtk_widget_set_size_request (self->list, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (self->list, FALSE);
  gtk_widget_set_vexpand (self->list, TRUE);
  g_signal_connect (self->list, "selection-changed", G_CALLBACK (selection_cb), self);

  return self->list;
}

static GtkWidget *
make_filters (CyCoursePage *self)
{
  int year = cy_date_get_year (cy_session_get_today (get_session (self)));

  self->chips = cy_chip_row_new ();
  cy_chip_row_add (CY_CHIP_ROW (self->chips), CHIP_YEAR, _ ("Year"));
  for (int i = year + 1; i > year - 5; i--)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      cy_chip_row_add_choice (CY_CHIP_ROW (self->chips), CHIP_YEAR, text, text);
    }
  cy_chip_row_add (CY_CHIP_ROW (self->chips), CHIP_STATE, _ ("State"));
  cy_chip_row_add_codes (CY_CHIP_ROW (self->chips), CHIP_STATE, "course_state");
  cy_chip_row_add (CY_CHIP_ROW (self->chips), CHIP_CATEGORY, _ ("Course category"));
  cy_chip_row_add_codes (CY_CHIP_ROW (self->chips), CHIP_CATEGORY, "training_category");
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (show_list), self);

  return self->chips;
}

static GtkWidget *
make_body (CyCoursePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->view = cy_course_view_new (get_session (self));
  g_signal_connect_swapped (self->view, "failed", G_CALLBACK (read_current), self);
  self->nothing = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->detail = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->detail), self->nothing);
  gtk_stack_add_child (GTK_STACK (self->detail), self->view);
  gtk_widget_set_hexpand (self->detail, TRUE);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), self->detail);

  return box;
}

static void
fill (CyCoursePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  self->body = make_body (self);
  self->empty = cy_empty_new (_ ("There is no course yet. Set one up, or import a ledger of "
                                 "courses."),
                              _ ("New Course…"));
  g_signal_connect (self->empty, "action", G_CALLBACK (empty_cb), self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->body);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_filters (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
}

/* ---- Class ---- */

static void
cy_course_page_constructed (GObject *object)
{
  CyCoursePage *self = CY_COURSE_PAGE (object);

  G_OBJECT_CLASS (cy_course_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_course_page_dispose (GObject *object)
{
  CyCoursePage *self = CY_COURSE_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_course_page_parent_class)->dispose (object);
}

static void
cy_course_page_class_init (CyCoursePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_course_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_course_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_course_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_course_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_course_page_export_view;
  CY_PAGE_CLASS (klass)->print_view = cy_course_page_print_view;
  gtk_widget_class_install_action (widget_class, "course.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "course.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "course.ledger", NULL, ledger_cb);
}

static void
cy_course_page_init (CyCoursePage *self)
{
  self->newest = -1;
}

GtkWidget *
cy_course_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_COURSE_PAGE, "session", session, NULL);
}
