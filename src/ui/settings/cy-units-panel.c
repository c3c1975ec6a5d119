/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 单位: the tree as a list, one unit as a form. What may be done to the tree is in
 * cy-units-panel-deeds.c. */
#include "cy-units-panel-private.h"

#include "cy-code.h"
#include "cy-form.h"
#include "cy-mapper.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-unit-choice.h"
#include "cy-unit-list.h"
#include "cy-unit.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (CyUnitsPanel, cy_units_panel, CY_TYPE_PANEL)

static const char *const column_ids[] = { "name", "kind", "quota", NULL };

static const CyTableColumn columns[] = {
  { "name", N_ ("Unit name"), 180, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "kind", N_ ("Kind of unit"), 58, CY_TABLE_TEXT, CY_TABLE_COLUMN_MUTED },
  { "quota", N_ ("Due"), 44, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
};

static const guint form_fields[] = {
  CY_UNIT_NAME,         CY_UNIT_SHORT_NAME, CY_UNIT_KIND, CY_UNIT_PARENT, CY_UNIT_CODE,
  CY_UNIT_QUOTA,        CY_UNIT_SEATS,      CY_UNIT_HARD, CY_UNIT_WEAK,   CY_UNIT_POVERTY,
  CY_UNIT_THIN_ECONOMY, CY_UNIT_PENDING,    CY_UNIT_NOTE,
};

static CySession *
get_session (CyUnitsPanel *self)
{
  return cy_panel_get_session (CY_PANEL (self));
}

/* ---- The list ---- */

static void
append (CyUnitsPanel *self, const CyUnitRow *unit, gboolean in_tree)
{
  g_autofree char *indent = g_strnfill (in_tree ? unit->depth * 4 : 0, ' ');
  g_autofree char *name = g_strconcat (indent, unit->name, NULL);
  g_autofree char *quota =
    unit->quota >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, unit->quota) : g_strdup ("");
  const char *texts[] = { name, cy_code_get_short_name ("unit_kind", unit->kind), quota };

  cy_table_store_append (self->store, unit->id, texts);
}

static void
fill (CyUnitsPanel *self)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *totals = NULL;

  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; self->units != NULL && i < self->units->len; i++)
    {
      const CyUnitRow *unit = g_ptr_array_index (self->units, i);

      if (*text == '\0' || strstr (unit->name, text) != NULL ||
          (unit->code != NULL && g_str_has_prefix (unit->code, text)))
        append (self, unit, *text == '\0');
    }
  cy_table_store_thaw (self->store);
  if (self->units == NULL)
    return;
  totals = g_strdup_printf (ngettext ("%u unit", "%u units", self->units->len), self->units->len);
  cy_table_set_totals (CY_TABLE (self->table), totals, NULL);
}

static void
search_cb (GtkSearchEntry *entry, CyUnitsPanel *self)
{
  fill (self);
}

static void
update_actions (CyUnitsPanel *self)
{
  gboolean chosen = cy_table_get_n_selected (CY_TABLE (self->table)) == 1;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "units.up", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "units.down", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "units.delete", chosen);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyUnitsPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) units = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->listing)
    return;
  if (units == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  g_clear_pointer (&self->units, g_ptr_array_unref);
  self->units = g_steal_pointer (&units);
  fill (self);
  if (self->wanted != 0 && cy_table_reveal (CY_TABLE (self->table), self->wanted))
    cy_table_select (CY_TABLE (self->table), self->wanted);
  self->wanted = 0;
  update_actions (self);
}

static void
reload (CyUnitsPanel *self)
{
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  cy_session_read (get_session (self),
                   cy_unit_list_read,
                   NULL,
                   NULL,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->listing,
                   listed_cb,
                   g_object_ref (self));
}

/* ---- One unit ---- */

static CyFieldEditor *
find_superior (CyUnitsPanel *self)
{
  return cy_form_section_find (CY_FORM_SECTION (self->form), CY_UNIT_PARENT);
}

/* A superior is only offered where the unit may hang. */
static void
update_superiors (CyUnitsPanel *self)
{
  GtkWidget *choice = cy_field_editor_get_control (find_superior (self));

  if (self->shown != NULL)
    cy_unit_choice_set_below (CY_UNIT_CHOICE (choice),
                              cy_record_get_id (self->shown),
                              cy_record_get_text (self->shown, CY_UNIT_KIND));
}

static void
show_unit (CyUnitsPanel *self, CyRecord *unit)
{
  g_set_object (&self->shown, unit);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), unit);
  update_superiors (self);
  gtk_widget_set_visible (gtk_widget_get_parent (self->form), unit != NULL);
  gtk_widget_set_sensitive (self->save, FALSE);
  cy_panel_set_unsaved (CY_PANEL (self), FALSE);
}

static gpointer
load_unit (CyConn *conn, gpointer data, GError **error)
{
  return cy_mapper_load (conn, CY_UNIT, *(gint64 *) data, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyUnitsPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) unit = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  if (unit != NULL)
    show_unit (self, cy_record_get_deleted (unit) ? NULL : unit);
  else
    cy_session_present_error (get_session (self), error);
}

static void
load (CyUnitsPanel *self, gint64 id)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  cy_session_read (get_session (self),
                   load_unit,
                   g_memdup2 (&id, sizeof id),
                   g_free,
                   g_object_unref,
                   self->loading,
                   loaded_cb,
                   g_object_ref (self));
}

static void
save (CyUnitsPanel *self)
{
  char *name;

  if (self->shown == NULL || !cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return;
  name = g_strdup_printf (_ ("Change unit %s"), cy_record_get_text (self->shown, CY_UNIT_NAME));
  cy_panel_set_unsaved (CY_PANEL (self), FALSE);
  gtk_widget_set_sensitive (self->save, FALSE);
  cy_units_panel_start (self, CY_UNITS_SAVE, self->shown, 0, name);
}

static void
save_cb (GtkButton *button, CyUnitsPanel *self)
{
  save (self);
}

static void
mark_unsaved (CyUnitsPanel *self)
{
  cy_panel_set_unsaved (CY_PANEL (self), TRUE);
  gtk_widget_set_sensitive (self->save, TRUE);
}

static void
changed_cb (CyFormSection *section, guint field, CyUnitsPanel *self)
{
  mark_unsaved (self);
  if (field == CY_UNIT_KIND)
    update_superiors (self);
}

static void
selection_cb (CyTable *table, CyUnitsPanel *self)
{
  g_autoptr (GArray) ids = cy_table_get_selected (table);

  update_actions (self);
  if (ids->len != 1 ||
      (self->shown != NULL && cy_record_get_id (self->shown) == g_array_index (ids, gint64, 0)))
    return;
  /* Going on to another unit keeps what was typed, as leaving a row of a sheet does. */
  if (cy_panel_get_unsaved (CY_PANEL (self)))
    save (self);
  load (self, g_array_index (ids, gint64, 0));
}

static void
data_changed_cb (CySession *session, guint64 entities, CyUnitsPanel *self)
{
  g_autoptr (GArray) ids = cy_table_get_selected (CY_TABLE (self->table));

  if (ids->len == 1)
    self->wanted = g_array_index (ids, gint64, 0);
  reload (self);
  if (ids->len == 1 && !cy_panel_get_unsaved (CY_PANEL (self)))
    load (self, g_array_index (ids, gint64, 0));
}

/* Says at the form why it was not saved, while the unit is still shown. */
void
cy_units_panel_show_problem (CyUnitsPanel *self, const char *text)
{
  cy_field_editor_set_problem (find_superior (self), text, TRUE);
  mark_unsaved (self);
}

/* ---- Layout ---- */

static GtkWidget *
make_tools (CyUnitsPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Name or code"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search units"),
                                  -1);
  gtk_widget_set_hexpand (self->search, TRUE);
  g_signal_connect (self->search, "search-changed", G_CALLBACK (search_cb), self);
  gtk_box_append (GTK_BOX (box), self->search);
  cy_panel_add_button (box, _ ("New Below…"), "units.add");
  cy_panel_add_button (box, _ ("Up"), "units.up");
  cy_panel_add_button (box, _ ("Down"), "units.down");
  cy_panel_add_button (box, _ ("Delete"), "units.delete");

  return box;
}

static GtkWidget *
make_table (CyUnitsPanel *self)
{
  self->store = cy_table_store_new (column_ids);
  self->table = cy_table_new_marked (_ ("Units"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table), _ ("There is no such unit."), NULL);
  gtk_widget_set_size_request (self->table, 320, -1);
  gtk_widget_set_hexpand (self->table, TRUE);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);

  return self->table;
}

static GtkWidget *
make_form (CyUnitsPanel *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->form = cy_form_section_new (get_session (self),
                                    NULL,
                                    CY_UNIT,
                                    form_fields,
                                    G_N_ELEMENTS (form_fields));
  self->save = gtk_button_new_with_label (_ ("Save"));
  gtk_widget_add_css_class (self->save, "primary");
  gtk_widget_set_halign (self->save, GTK_ALIGN_END);
  g_signal_connect (self->save, "clicked", G_CALLBACK (save_cb), self);
  g_signal_connect (self->form, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_box_append (GTK_BOX (box), self->save);
  gtk_widget_set_visible (box, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scrolled, 370, -1);

  return scrolled;
}

/* ---- Class ---- */

static void
cy_units_panel_dispose (GObject *object)
{
  CyUnitsPanel *self = CY_UNITS_PANEL (object);

  g_cancellable_cancel (self->listing);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->listing);
  g_clear_object (&self->loading);
  g_clear_object (&self->store);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->units, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_units_panel_parent_class)->dispose (object);
}

static void
cy_units_panel_class_init (CyUnitsPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_units_panel_dispose;
  cy_units_panel_install_deeds (GTK_WIDGET_CLASS (klass));
}

static void
cy_units_panel_init (CyUnitsPanel *self)
{
  cy_panel_set_words (CY_PANEL (self),
                      _ ("Units"),
                      _ ("County, townships, villages: everything hangs on them."));
}

/**
 * cy_units_panel_new:
 * @session: the open library
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
cy_units_panel_new (CySession *session)
{
  CyUnitsPanel *self = g_object_new (CY_TYPE_UNITS_PANEL, NULL);
  GtkWidget    *columns_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  cy_panel_set_session (CY_PANEL (self), session);
  gtk_box_append (GTK_BOX (self), make_tools (self));
  gtk_box_append (GTK_BOX (columns_box), make_table (self));
  gtk_box_append (GTK_BOX (columns_box), make_form (self));
  gtk_box_append (GTK_BOX (self), columns_box);
  g_signal_connect_object (session, "data-changed", G_CALLBACK (data_changed_cb), self, 0);
  update_actions (self);
  reload (self);

  return GTK_WIDGET (self);
}
