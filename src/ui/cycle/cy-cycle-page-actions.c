/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done from the page of cycles. */
#include "cy-cycle-page-private.h"

#include "cy-cycle-deed.h"
#include "cy-cycle-graders.h"
#include "cy-cycle-people.h"
#include "cy-cycle.h"
#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-mapper.h"
#include "cy-record-dialog.h"
#include "cy-report-dialog.h"
#include "cy-step.h"
#include "cy-table.h"

#include <glib/gi18n.h>

static gint64
get_cycle (CyCyclePage *self)
{
  return self->progress != NULL ? cy_record_get_id (self->progress->cycle) : 0;
}

static GtkWindow *
get_window (CyCyclePage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static const CyProgressGrader *
get_grader (CyCyclePage *self)
{
  gint64 id = 0;

  if (self->progress == NULL || cy_cycle_page_get_part (self) != CY_CYCLE_PART_GRADERS ||
      !cy_table_get_cursor (CY_TABLE (self->tables[CY_CYCLE_PART_GRADERS]), &id))
    return NULL;
  for (guint i = 0; i < self->progress->by_grader->len; i++)
    {
      const CyProgressGrader *grader = g_ptr_array_index (self->progress->by_grader, i);

      if (grader->grader->id == id)
        return grader;
    }

  return NULL;
}

/* ---- Deeds ---- */

typedef struct
{
  gint64    id;
  gint64    other;
  GArray   *entries;
  CyRecord *record;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *self = data;

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_object (&self->record);
  g_free (self);
}

static gpointer
delete_cycle (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  g_autoptr (CyStep) step =
    cy_step_begin (conn, _ ("Delete an assessment cycle"), CY_STEP_NONE, error);

  return step != NULL && cy_cycle_delete (conn, deed->id, error) && cy_step_commit (step, error)
           ? g_strdup (_ ("The cycle was deleted"))
           : NULL;
}

static void
delete_answered_cb (gboolean accepted, gpointer user_data)
{
  g_autoptr (CyCyclePage) self = user_data;
  Deed *deed;

  if (!accepted || self->progress == NULL)
    return;
  deed = g_new0 (Deed, 1);
  deed->id = get_cycle (self);
  cy_deed_run (cy_cycle_page_get_session (self), delete_cycle, deed, deed_free, TRUE);
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCyclePage     *self = CY_CYCLE_PAGE (widget);
  g_autofree char *text =
    g_strdup_printf (_ ("“%s” and its list go into the recycle bin. A cycle in which somebody was "
                        "marked cannot be deleted."),
                     cy_record_get_text (self->progress->cycle, CY_ASSESS_CYCLE_NAME));

  cy_dialog_confirm (get_window (self),
                     _ ("Delete this cycle?"),
                     text,
                     _ ("Delete"),
                     TRUE,
                     delete_answered_cb,
                     g_object_ref (self));
}

static gpointer
set_special (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  const char *special = cy_record_get_text (deed->record, CY_ASSESS_ENTRY_SPECIAL);
  g_autoptr (CyStep) step =
    cy_step_begin (conn, _ ("Leave people without a grade"), CY_STEP_NONE, error);

  if (step == NULL ||
      !cy_cycle_set_special (conn,
                             (const gint64 *) deed->entries->data,
                             deed->entries->len,
                             special,
                             cy_record_get_text (deed->record, CY_ASSESS_ENTRY_REASON),
                             error) ||
      !cy_step_commit (step, error))
    return NULL;

  return g_strdup_printf (special != NULL ? ngettext ("%u person is not graded",
                                                      "%u people are not graded",
                                                      deed->entries->len)
                                          : ngettext ("%u person is graded again",
                                                      "%u people are graded again",
                                                      deed->entries->len),
                          deed->entries->len);
}

static GArray *
list_entries (CyCyclePage *self)
{
  CyTable *table = CY_TABLE (self->tables[CY_CYCLE_PART_PEOPLE]);
  GArray  *entries = cy_table_get_selected (table);
  gint64   id = 0;

  if (entries->len == 0 && cy_table_get_cursor (table, &id))
    g_array_append_val (entries, id);

  return entries;
}

static void
special_done_cb (CyRecord *record, gpointer user_data)
{
  CyCyclePage *self = user_data;
  Deed        *deed = g_new0 (Deed, 1);

  deed->record = cy_record_copy (record);
  deed->entries = list_entries (self);
  cy_deed_run (cy_cycle_page_get_session (self), set_special, deed, deed_free, TRUE);
}

static void
special_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const guint fields[] = { CY_ASSESS_ENTRY_SPECIAL, CY_ASSESS_ENTRY_REASON };
  CyCyclePage       *self = CY_CYCLE_PAGE (widget);
  g_autoptr (GArray) entries = list_entries (self);
  g_autoptr (CyRecord) record = cy_record_new (CY_ASSESS_ENTRY);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u person stays in the list and leaves the base of the quota. With "
                               "no result chosen they are graded again.",
                               "%u people stay in the list and leave the base of the quota. With "
                               "no "
                               "result chosen they are graded again.",
                               entries->len),
                     entries->len);
  const CyRecordDialog spec = { _ ("Leave without a grade"), text, _ ("Set"), fields, 2 };

  if (entries->len > 0)
    cy_record_dialog_present (widget,
                              cy_cycle_page_get_session (self),
                              &spec,
                              record,
                              special_done_cb,
                              self);
}

/* ---- The list ---- */

static gpointer
read_changes (CyConn *conn, gpointer data, GError **error)
{
  const gint64 *ids = data;
  g_autoptr (CyRecord) cycle = cy_mapper_load (conn, CY_ASSESS_CYCLE, ids[0], error);

  if (cycle == NULL || !cy_cycle_check_open (conn, ids[0], error))
    return NULL;

  return cy_cycle_changes_load (conn, cycle, ids[1], error);
}

static void
changes_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyCyclePage) self = user_data;
  CySession *session = cy_cycle_page_get_session (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = cy_session_finish (result, &error);
  g_autoptr (GPtrArray) cycles = g_ptr_array_new_with_free_func (g_object_unref);

  if (people == NULL)
    cy_session_present_error (session, error);
  else if (people->len == 0)
    cy_session_toast (session, _ ("The list is as the group is today"), FALSE);
  else if (self->progress != NULL)
    {
      g_ptr_array_add (cycles, g_object_ref (self->progress->cycle));
      cy_cycle_people_present (GTK_WIDGET (self), session, cycles, people, FALSE);
    }
}

static void
update_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCyclePage *self = CY_CYCLE_PAGE (widget);
  gint64 ids[] = { get_cycle (self), cy_session_get_today (cy_cycle_page_get_session (self)) };

  cy_session_read (cy_cycle_page_get_session (self),
                   read_changes,
                   g_memdup2 (ids, sizeof ids),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   changes_read_cb,
                   g_object_ref (self));
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_cycle_dialog_present (widget, cy_cycle_page_get_session (CY_CYCLE_PAGE (widget)));
}

/* ---- Sheets ---- */

static void
present_report (CyCyclePage *self, const char *id)
{
  g_autoptr (CyReportArgs) args = cy_report_args_new ();

  args->about = get_cycle (self);
  args->scope = cy_session_get_scope (cy_cycle_page_get_session (self));
  cy_report_dialog_present_args (GTK_WIDGET (self), cy_cycle_page_get_session (self), id, args);
}

static void
sheets_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present_report (CY_CYCLE_PAGE (widget), "score-sheets");
}

static void
routine_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present_report (CY_CYCLE_PAGE (widget), "routine");
}

/* ---- Graders ---- */

static gpointer
save_grader (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  g_autoptr (CyStep) step = cy_step_begin (conn, _ ("Set a grader"), CY_STEP_NONE, error);

  return step != NULL && cy_cycle_grader_save (conn, deed->record, error) &&
             cy_step_commit (step, error)
           ? g_strdup_printf (_ ("%s marks in this cycle"),
                              cy_record_get_text (deed->record, CY_ASSESS_GRADER_NAME))
           : NULL;
}

static void
grader_done_cb (CyRecord *record, gpointer user_data)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->record = cy_record_copy (record);
  cy_deed_run (cy_cycle_page_get_session (user_data), save_grader, deed, deed_free, TRUE);
}

static void
ask_grader (CyCyclePage *self, CyRecord *record, const char *heading)
{
  static const guint   fields[] = { CY_ASSESS_GRADER_NAME, CY_ASSESS_GRADER_UNIT };
  const CyRecordDialog spec = { heading,
                                _ ("Without a unit the grader marks everybody."),
                                _ ("Save"),
                                fields,
                                G_N_ELEMENTS (fields) };

  cy_record_dialog_present (GTK_WIDGET (self),
                            cy_cycle_page_get_session (self),
                            &spec,
                            record,
                            grader_done_cb,
                            self);
}

static CyRecord *
make_record (CyCyclePage *self, const CyProgressGrader *grader)
{
  CyRecord *record = cy_record_new (CY_ASSESS_GRADER);

  cy_record_set_int (record, CY_ASSESS_GRADER_CYCLE, get_cycle (self));
  cy_record_set_int (record,
                     CY_ASSESS_GRADER_PANEL,
                     grader != NULL ? grader->grader->panel
                                    : cy_plan_group (self->progress->plan, 0)->id);
  cy_record_set_int (record, CY_ASSESS_GRADER_POSITION, grader != NULL ? grader->group + 1 : 1);

  return record;
}

/* Another one of the group that the cursor is in. */
static void
grader_add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCyclePage            *self = CY_CYCLE_PAGE (widget);
  const CyProgressGrader *grader = get_grader (self);
  g_autoptr (CyRecord) record = NULL;
  g_autofree char *heading = NULL;

  if (self->progress->plan->groups->len == 0)
    return;
  record = make_record (self, grader);
  heading =
    g_strdup_printf (_ ("New grader of “%s”"),
                     cy_plan_group (self->progress->plan,
                                    grader != NULL && grader->group >= 0 ? grader->group : 0)
                       ->name);
  ask_grader (self, record, heading);
}

static gpointer
read_grader (CyConn *conn, gpointer data, GError **error)
{
  return cy_mapper_load (conn, CY_ASSESS_GRADER, *(const gint64 *) data, error);
}

static void
grader_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyCyclePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) record = cy_session_finish (result, &error);

  if (record != NULL)
    ask_grader (self, record, _ ("Edit the grader"));
  else
    cy_session_present_error (cy_cycle_page_get_session (self), error);
}

static void
grader_edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCyclePage            *self = CY_CYCLE_PAGE (widget);
  const CyProgressGrader *grader = get_grader (self);

  if (grader != NULL)
    cy_session_read (cy_cycle_page_get_session (self),
                     read_grader,
                     g_memdup2 (&grader->grader->id, sizeof (gint64)),
                     g_free,
                     g_object_unref,
                     NULL,
                     grader_read_cb,
                     g_object_ref (self));
}

static gpointer
delete_grader (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  g_autoptr (CyStep) step = cy_step_begin (conn, _ ("Delete a grader"), CY_STEP_NONE, error);

  return step != NULL && cy_cycle_grader_delete (conn, deed->id, error) &&
             cy_step_commit (step, error)
           ? g_strdup (_ ("The grader was deleted"))
           : NULL;
}

static gpointer
split_graders (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  g_autoptr (CyStep) step =
    cy_step_begin (conn, _ ("One grader for each township"), CY_STEP_NONE, error);

  return step != NULL && cy_cycle_graders_split (conn, deed->id, deed->other, error) &&
             cy_step_commit (step, error)
           ? g_strdup (_ ("Each township has its own grader now"))
           : NULL;
}

static void
run_on_grader (CyCyclePage *self, CyDbFunc func, gboolean by_group)
{
  const CyProgressGrader *grader = get_grader (self);
  Deed                   *deed;

  if (grader == NULL)
    return;
  deed = g_new0 (Deed, 1);
  deed->id = by_group ? get_cycle (self) : grader->grader->id;
  deed->other = grader->grader->panel;
  cy_deed_run (cy_cycle_page_get_session (self), func, deed, deed_free, TRUE);
}

static void
grader_delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  run_on_grader (CY_CYCLE_PAGE (widget), delete_grader, FALSE);
}

static void
grader_split_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  run_on_grader (CY_CYCLE_PAGE (widget), split_graders, TRUE);
}

/* ---- The page ---- */

/* What cannot be done now is grey. */
void
cy_cycle_page_update_actions (CyCyclePage *self)
{
  static const char *const with_cycle[] = {
    "cycle.sheets", "cycle.routine", "cycle.update", "cycle.delete", "cycle.grader-add"
  };
  static const char *const with_grader[] = { "cycle.grader-edit",
                                             "cycle.grader-split",
                                             "cycle.grader-delete" };
  gboolean                 is_people = cy_cycle_page_get_part (self) == CY_CYCLE_PART_PEOPLE;
  gboolean                 has_grader = get_grader (self) != NULL;
  gint64                   id;
  gboolean                 has_person =
    is_people && (cy_table_get_n_selected (CY_TABLE (self->tables[CY_CYCLE_PART_PEOPLE])) > 0 ||
                  cy_table_get_cursor (CY_TABLE (self->tables[CY_CYCLE_PART_PEOPLE]), &id));

  for (guint i = 0; i < G_N_ELEMENTS (with_cycle); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), with_cycle[i], self->progress != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (with_grader); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), with_grader[i], has_grader);
  gtk_widget_set_visible (self->special, is_people);
  gtk_widget_set_visible (self->chosen, is_people);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.special", has_person);
}

void
cy_cycle_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "cycle.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "cycle.update", NULL, update_cb);
  gtk_widget_class_install_action (widget_class, "cycle.special", NULL, special_cb);
  gtk_widget_class_install_action (widget_class, "cycle.sheets", NULL, sheets_cb);
  gtk_widget_class_install_action (widget_class, "cycle.routine", NULL, routine_cb);
  gtk_widget_class_install_action (widget_class, "cycle.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "cycle.grader-add", NULL, grader_add_cb);
  gtk_widget_class_install_action (widget_class, "cycle.grader-edit", NULL, grader_edit_cb);
  gtk_widget_class_install_action (widget_class, "cycle.grader-split", NULL, grader_split_cb);
  gtk_widget_class_install_action (widget_class, "cycle.grader-delete", NULL, grader_delete_cb);
}
