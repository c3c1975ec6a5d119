/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 工作日历: days off and worked weekends. */
#include "cy-calendar-panel.h"

#include "cy-code.h"
#include "cy-dialog.h"
#include "cy-mapper.h"
#include "cy-record-dialog.h"
#include "cy-save.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-workday.h"

#include <glib/gi18n.h>

struct _CyCalendarPanel
{
  CyPanel parent_instance;

  GtkWidget    *table;
  CyTableStore *store;
  GPtrArray    *days;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CyCalendarPanel, cy_calendar_panel, CY_TYPE_PANEL)

static const CyTableColumn columns[] = {
  { "date", N_ ("From"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "until", N_ ("Until"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "kind", N_ ("Kind of day"), 110, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "name", N_ ("Name"), 180, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};
static const char *const column_ids[] = { "date", "until", "kind", "name", NULL };

static CySession *
get_session (CyCalendarPanel *self)
{
  return cy_panel_get_session (CY_PANEL (self));
}

static CyRecord *
get_chosen (CyCalendarPanel *self)
{
  gint64 id = 0;

  if (self->days == NULL || cy_table_get_n_selected (CY_TABLE (self->table)) == 0 ||
      !cy_table_get_cursor (CY_TABLE (self->table), &id))
    return NULL;
  for (guint i = 0; i < self->days->len; i++)
    if (cy_record_get_id (g_ptr_array_index (self->days, i)) == id)
      return g_ptr_array_index (self->days, i);

  return NULL;
}

static void
update_actions (CyCalendarPanel *self)
{
  gboolean is_chosen = get_chosen (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.change", is_chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.delete", is_chosen);
}

/* ---- Showing ---- */

static void
append (CyCalendarPanel *self, CyRecord *day)
{
  const char      *kind = cy_record_get_text (day, CY_HOLIDAY_KIND);
  const char      *name = cy_record_get_text (day, CY_HOLIDAY_NAME);
  g_autofree char *date = cy_date_format (cy_record_get_int (day, CY_HOLIDAY_DATE), CY_DATE_ISO);
  g_autofree char *until = cy_date_format (cy_record_get_int (day, CY_HOLIDAY_UNTIL), CY_DATE_ISO);
  const char      *texts[] = {
         date,
         until,
         cy_code_get_name ("day_kind", kind),
    name != NULL ? name : "",
  };

  cy_table_store_append (self->store, cy_record_get_id (day), texts);
  cy_table_store_set_style (self->store,
                            cy_record_get_id (day),
                            "kind",
                            g_strcmp0 (kind, CY_DAY_WORK) == 0 ? "warn" : "ok");
}

static gpointer
read_days (CyConn *conn, gpointer data, GError **error)
{
  return cy_mapper_load_all (conn, CY_HOLIDAY, error);
}

/* The newest first: last year's are of no use any more. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyCalendarPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (days == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  g_clear_pointer (&self->days, g_ptr_array_unref);
  self->days = g_steal_pointer (&days);
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = self->days->len; i > 0; i--)
    append (self, g_ptr_array_index (self->days, i - 1));
  cy_table_store_thaw (self->store);
  update_actions (self);
}

static void
reload (CyCalendarPanel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (get_session (self),
                   read_days,
                   NULL,
                   NULL,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
data_changed_cb (CySession *session, guint64 entities, CyCalendarPanel *self)
{
  if (entities & cy_entity_get_bit (CY_HOLIDAY))
    reload (self);
}

/* ---- Changing ---- */

static gboolean
is_good (CyRecord *day)
{
  gint64 date = cy_record_get_int (day, CY_HOLIDAY_DATE);
  gint64 until = cy_record_get_int (day, CY_HOLIDAY_UNTIL);

  return cy_date_get_day (date) != 0 &&
         (until == CY_DATE_NONE || (cy_date_get_day (until) != 0 && until >= date));
}

static void
filled_cb (CyRecord *day, gpointer user_data)
{
  CyCalendarPanel *self = user_data;

  if (is_good (day))
    cy_save_record (get_session (self), day, _ ("Change the calendar"), _ ("Calendar changed"));
  else
    cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       _ ("Calendar"),
                       _ ("Give whole days, the last not before the first."));
}

static void
ask (CyCalendarPanel *self, CyRecord *day, const char *accept)
{
  static const guint fields[] = {
    CY_HOLIDAY_DATE,
    CY_HOLIDAY_UNTIL,
    CY_HOLIDAY_KIND,
    CY_HOLIDAY_NAME,
  };

  cy_record_dialog_present (GTK_WIDGET (self),
                            get_session (self),
                            &(CyRecordDialog){ .heading = _ ("Calendar"),
                                               .accept = accept,
                                               .fields = fields,
                                               .n_fields = G_N_ELEMENTS (fields) },
                            day,
                            filled_cb,
                            self);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (CyRecord) day = cy_record_new (CY_HOLIDAY);

  cy_record_set_text (day, CY_HOLIDAY_KIND, CY_DAY_OFF);
  ask (CY_CALENDAR_PANEL (widget), day, _ ("Add"));
}

static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCalendarPanel *self = CY_CALENDAR_PANEL (widget);
  CyRecord        *chosen = get_chosen (self);
  g_autoptr (CyRecord) day = chosen != NULL ? cy_record_copy (chosen) : NULL;

  if (day != NULL)
    ask (self, day, _ ("Save"));
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCalendarPanel *self = CY_CALENDAR_PANEL (widget);
  CyRecord        *chosen = get_chosen (self);

  if (chosen != NULL)
    cy_save_deletion (get_session (self), chosen, _ ("Delete from the calendar"), _ ("Deleted"));
}

/* ---- Layout ---- */

static void
fill (CyCalendarPanel *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->store = cy_table_store_new (column_ids);
  self->table = cy_table_new_marked (_ ("Days of the calendar"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("Nothing is listed: every Monday to Friday is worked."),
                      NULL);
  gtk_widget_set_size_request (self->table, -1, 360);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect_swapped (self->table, "selection-changed", G_CALLBACK (update_actions), self);
  cy_panel_add_button (tools, _ ("Add…"), "calendar.add");
  cy_panel_add_button (tools, _ ("Change…"), "calendar.change");
  cy_panel_add_button (tools, _ ("Delete"), "calendar.delete");
  gtk_box_append (GTK_BOX (self), self->table);
  gtk_box_append (GTK_BOX (self), tools);
}

/* ---- Class ---- */

static void
cy_calendar_panel_dispose (GObject *object)
{
  CyCalendarPanel *self = CY_CALENDAR_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->days, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_calendar_panel_parent_class)->dispose (object);
}

static void
cy_calendar_panel_class_init (CyCalendarPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_calendar_panel_dispose;
  gtk_widget_class_install_action (widget_class, "calendar.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "calendar.change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "calendar.delete", NULL, delete_cb);
}

static void
cy_calendar_panel_init (CyCalendarPanel *self)
{
  cy_panel_set_words (CY_PANEL (self),
                      _ ("Calendar"),
                      _ ("Days off and worked weekends; notices count the working days by them. "
                         "Monday to Friday are worked otherwise."));
  fill (self);
}

/**
 * cy_calendar_panel_new:
 * @session: the open library
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
cy_calendar_panel_new (CySession *session)
{
  CyCalendarPanel *self = g_object_new (CY_TYPE_CALENDAR_PANEL, NULL);

  cy_panel_set_session (CY_PANEL (self), session);
  g_signal_connect_object (session, "data-changed", G_CALLBACK (data_changed_cb), self, 0);
  update_actions (self);
  reload (self);

  return GTK_WIDGET (self);
}
