/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What may be done to the tree of units, each as one step. */
#include "cy-units-panel-private.h"

#include "cy-dialog.h"
#include "cy-record-dialog.h"
#include "cy-unit-edit.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

typedef struct
{
  CyUnitsDeed  deed;
  CyRecord    *unit; /* a copy for the thread */
  int          by;
  char        *step_name;
  CyUnitUses  *uses; /* of the caller, who waits */
  CyUnitFault *fault;
} Request;

typedef struct
{
  CyUnitsPanel *panel;
  CyRecord     *unit;
  CyUnitUses    uses;
  CyUnitFault   fault;
} Doing;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->unit);
  g_free (request->step_name);
  g_free (request);
}

static gboolean
run (CyConn *conn, Request *request, GError **error)
{
  gint64 id = cy_record_get_id (request->unit);

  if (request->deed == CY_UNITS_ADD)
    return cy_unit_add (conn, request->unit, request->step_name, request->fault, error);
  if (request->deed == CY_UNITS_SAVE)
    return cy_unit_save (conn, request->unit, request->step_name, request->fault, error);
  if (request->deed == CY_UNITS_MOVE)
    return cy_unit_move (conn, id, request->by, request->step_name, error);

  return cy_unit_delete (conn, id, request->step_name, request->uses, error);
}

static gpointer
do_deed (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;

  return run (conn, request, error) ? g_strdup (request->step_name) : NULL;
}

static void
explain_refusal (CyUnitsPanel *self, const CyUnitUses *uses)
{
  g_autofree char *text =
    g_strdup_printf (_ ("%u people and %u units below belong to it. Move them to another unit "
                        "first."),
                     (guint) uses->n_people,
                     (guint) uses->n_units);

  cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("This unit is still needed"),
                     text);
}

/* At the field while the unit is still shown. */
static void
explain_fault (CyUnitsPanel *self, CyRecord *unit, CyUnitFault fault)
{
  const char *text = fault == CY_UNIT_LOOP
                       ? _ ("A unit cannot be below itself or below one of its own units. Choose "
                            "another superior.")
                       : _ ("A unit cannot be below one of the same or a lower kind. Choose "
                            "another superior or kind.");

  if (unit != self->shown)
    {
      cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         _ ("The unit was not saved"),
                         text);
      return;
    }
  cy_units_panel_show_problem (self, text);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Doing *doing = user_data;
  g_autoptr (CyUnitsPanel) self = doing->panel;
  g_autoptr (CyRecord) unit = doing->unit;
  g_autoptr (GError) error = NULL;
  g_autofree char *news = cy_session_finish (result, &error);

  if (cy_panel_get_session (CY_PANEL (self)) == NULL)
    return;
  if (news != NULL)
    cy_session_toast (cy_panel_get_session (CY_PANEL (self)), news, TRUE);
  else if (doing->uses.n_people > 0 || doing->uses.n_units > 0)
    explain_refusal (self, &doing->uses);
  else if (doing->fault != CY_UNIT_SOUND)
    explain_fault (self, unit, doing->fault);
  else
    cy_session_present_error (cy_panel_get_session (CY_PANEL (self)), error);
}

void
cy_units_panel_start (CyUnitsPanel *self, CyUnitsDeed deed, CyRecord *unit, int by, char *step_name)
{
  Request *request = g_new0 (Request, 1);
  Doing   *doing = g_new0 (Doing, 1);

  doing->panel = g_object_ref (self);
  doing->unit = g_object_ref (unit);
  *request = (Request){ deed, cy_record_copy (unit), by, step_name, &doing->uses, &doing->fault };
  cy_session_write (cy_panel_get_session (CY_PANEL (self)),
                    do_deed,
                    request,
                    request_free,
                    g_free,
                    NULL,
                    done_cb,
                    doing);
}

static const char *
guess_kind (CyRecord *superior)
{
  const char *kind = superior != NULL ? cy_record_get_text (superior, CY_UNIT_KIND) : NULL;

  if (superior == NULL)
    return "county";
  if (g_strcmp0 (kind, "county") == 0)
    return "town";

  return g_strcmp0 (kind, "street") == 0 ? "community" : "village";
}

static void
added_cb (CyRecord *unit, gpointer user_data)
{
  cy_units_panel_start (user_data,
                        CY_UNITS_ADD,
                        unit,
                        0,
                        g_strdup_printf (_ ("Add unit %s"),
                                         cy_record_get_text (unit, CY_UNIT_NAME)));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyUnitsPanel *self = CY_UNITS_PANEL (widget);
  const guint   fields[] = { CY_UNIT_NAME, CY_UNIT_KIND, CY_UNIT_CODE, CY_UNIT_QUOTA };
  g_autoptr (CyRecord) unit = cy_record_new (CY_UNIT);
  g_autofree char *text = NULL;

  cy_record_set_text (unit, CY_UNIT_KIND, guess_kind (self->shown));
  if (self->shown != NULL)
    {
      cy_record_set_int (unit, CY_UNIT_PARENT, cy_record_get_id (self->shown));
      text = g_strdup_printf (_ ("Below %s"), cy_record_get_text (self->shown, CY_UNIT_NAME));
    }
  cy_record_dialog_present (widget,
                            cy_panel_get_session (CY_PANEL (self)),
                            &(CyRecordDialog){ .heading = _ ("New Unit"),
                                               .text = text,
                                               .accept = _ ("Add"),
                                               .fields = fields,
                                               .n_fields = G_N_ELEMENTS (fields) },
                            unit,
                            added_cb,
                            self);
}

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyUnitsPanel *self = CY_UNITS_PANEL (widget);
  int           by = g_str_has_suffix (name, "up") ? -1 : 1;

  if (self->shown != NULL)
    cy_units_panel_start (self,
                          CY_UNITS_MOVE,
                          self->shown,
                          by,
                          g_strdup_printf (_ ("Move unit %s"),
                                           cy_record_get_text (self->shown, CY_UNIT_NAME)));
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyUnitsPanel *self = CY_UNITS_PANEL (widget);
  char         *step_name;

  if (self->shown == NULL)
    return;
  step_name =
    g_strdup_printf (_ ("Delete unit %s"), cy_record_get_text (self->shown, CY_UNIT_NAME));
  cy_units_panel_start (self, CY_UNITS_DELETE, self->shown, 0, step_name);
}

/**
 * cy_units_panel_install_deeds:
 * @klass: of the panel; gets the actions that its buttons name
 */
void
cy_units_panel_install_deeds (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "units.add", NULL, add_cb);
  gtk_widget_class_install_action (klass, "units.up", NULL, move_cb);
  gtk_widget_class_install_action (klass, "units.down", NULL, move_cb);
  gtk_widget_class_install_action (klass, "units.delete", NULL, delete_cb);
}
