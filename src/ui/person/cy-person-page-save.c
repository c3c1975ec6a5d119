/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Saving, dropping, deleting a person, and leaving the page with changes. */
#include "cy-person-page-private.h"

#include "cy-dialog.h"
#include "cy-person-delete.h"
#include "cy-person-tabs.h"
#include "cy-person.h"

#include <glib/gi18n.h>

static void
leave_now (CyPersonPage *self)
{
  CyPageFunc leave = g_steal_pointer (&self->leave);

  if (leave != NULL)
    leave (g_steal_pointer (&self->leave_data));
}

void
_cy_person_page_stay (CyPersonPage *self)
{
  CyPageFunc stay = g_steal_pointer (&self->stay);
  gpointer   data = g_steal_pointer (&self->leave_data);

  if (g_steal_pointer (&self->leave) != NULL && stay != NULL)
    stay (data);
}

static void start_save (CyPersonPage *self, gboolean with_same_id);

static void
same_id_decided_cb (gboolean accepted, gpointer user_data)
{
  CyPersonPage *self = user_data;

  g_clear_weak_pointer (&self->question);
  if (accepted)
    {
      start_save (self, TRUE);
      return;
    }
  _cy_person_page_stay (self);
  cy_person_tabs_go_to (CY_PERSON_TABS (self->tabs), CY_PERSON, 0, CY_PERSON_ID_NUMBER);
}

static void
ask_same_id (CyPersonPage *self, const char *other)
{
  g_autofree char *text =
    g_strdup_printf (_ ("%s has the same ID number. What is saved all the same stays a draft: "
                        "nothing goes to superiors before one of the two is corrected."),
                     other);

  g_set_weak_pointer (&self->question,
                      cy_dialog_confirm (_cy_person_page_get_window (self),
                                         _ ("Save with the ID number of somebody else?"),
                                         text,
                                         _ ("Save as a Draft"),
                                         TRUE,
                                         same_id_decided_cb,
                                         self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPersonPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyPersonSaved) saved = cy_session_finish (result, &error);

  self->saving = FALSE;
  if (_cy_person_page_get_session (self) == NULL)
    return;
  if (saved == NULL || saved->id == 0)
    {
      _cy_person_page_set_dirty (self, TRUE);
      if (saved != NULL)
        {
          ask_same_id (self, saved->other_name);
          return;
        }
      _cy_person_page_stay (self);
      cy_session_present_error (_cy_person_page_get_session (self), error);
      return;
    }
  self->person = saved->id;
  _cy_person_page_set_dirty (self, FALSE);
  cy_session_toast (_cy_person_page_get_session (self), _ ("Saved"), TRUE);
  _cy_person_page_reload (self);
  leave_now (self);
}

static void
go_to (CyPersonPage *self, const CyProblem *problem)
{
  cy_person_tabs_go_to (CY_PERSON_TABS (self->tabs),
                        problem->entity,
                        problem->index,
                        problem->field);
}

/* Without what must be there nothing can be saved: leads to the first of it. */
static gboolean
is_complete (CyPersonPage *self)
{
  g_autoptr (GPtrArray) missing = cy_check_required (self->dossier);
  g_autofree char *text = NULL;

  if (missing->len == 0)
    return TRUE;
  self->is_refused = TRUE;
  _cy_person_page_check (self);
  go_to (self, g_ptr_array_index (missing, 0));
  text = cy_problem_dup_message (g_ptr_array_index (missing, 0));
  cy_dialog_message (_cy_person_page_get_window (self), _ ("This cannot be saved as it is"), text);

  return FALSE;
}

static void
start_save (CyPersonPage *self, gboolean with_same_id)
{
  if (!cy_person_tabs_commit (CY_PERSON_TABS (self->tabs)) || !is_complete (self))
    {
      _cy_person_page_stay (self);
      return;
    }
  self->saving = TRUE;
  _cy_person_page_set_dirty (self, TRUE);
  /* Whoever had it before was asked about it before. */
  with_same_id |=
    self->person != 0 && g_strcmp0 (_cy_person_page_get_id_number (self), self->stored_id) == 0;
  cy_person_save_start (_cy_person_page_get_session (self),
                        self->dossier,
                        with_same_id,
                        saved_cb,
                        g_object_ref (self));
}

static void
drop_changes (CyPersonPage *self)
{
  _cy_person_page_set_dirty (self, FALSE);
  if (self->person != 0)
    _cy_person_page_reload (self);
  else
    cy_person_page_load (self, 0);
}

static void
drop_decided_cb (gboolean accepted, gpointer user_data)
{
  CyPersonPage *self = user_data;

  g_clear_weak_pointer (&self->question);
  if (accepted)
    drop_changes (self);
}

/* Asks before what was entered is dropped. */
void
_cy_person_page_discard (CyPersonPage *self)
{
  g_set_weak_pointer (&self->question,
                      cy_dialog_confirm (_cy_person_page_get_window (self),
                                         _ ("Drop the changes?"),
                                         _ ("Everything entered here since it was last saved is "
                                            "lost; this cannot be undone."),
                                         _ ("Drop Changes"),
                                         TRUE,
                                         drop_decided_cb,
                                         self));
}

void
_cy_person_page_start_save (CyPersonPage *self)
{
  if (self->dirty && !self->saving)
    start_save (self, FALSE);
}

/* ---- Deleting ---- */

static void
deleted_cb (gpointer user_data)
{
  CyPersonPage *self = user_data;

  if (_cy_person_page_get_session (self) == NULL)
    return;
  _cy_person_page_set_dirty (self, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

void
_cy_person_page_delete (CyPersonPage *self)
{
  cy_person_delete_ask (_cy_person_page_get_window (self),
                        _cy_person_page_get_session (self),
                        self->person,
                        gtk_label_get_text (GTK_LABEL (self->name)),
                        deleted_cb,
                        g_object_ref (self),
                        g_object_unref);
}

/* ---- Leaving with changes ---- */

static void
leave_decided_cb (CyDialogAnswer answer, gpointer user_data)
{
  CyPersonPage *self = user_data;

  g_clear_weak_pointer (&self->question);
  if (answer == CY_DIALOG_STAY)
    _cy_person_page_stay (self);
  else if (answer == CY_DIALOG_SAVE)
    start_save (self, FALSE);
  else
    {
      drop_changes (self);
      leave_now (self);
    }
}

static void
ask_to_leave (CyPersonPage *self)
{
  if (self->question != NULL)
    return;
  g_set_weak_pointer (&self->question,
                      cy_dialog_ask_save (_cy_person_page_get_window (self),
                                          _ ("Save the changes?"),
                                          _ ("This person was changed and not saved yet."),
                                          leave_decided_cb,
                                          self));
}

gboolean
_cy_person_page_can_leave (CyPage *page, CyPageFunc leave, CyPageFunc stay_func, gpointer data)
{
  CyPersonPage *self = CY_PERSON_PAGE (page);

  if (!self->dirty)
    return TRUE;
  cy_person_tabs_commit (CY_PERSON_TABS (self->tabs));
  _cy_person_page_stay (self);
  self->leave = leave;
  self->stay = stay_func;
  self->leave_data = data;
  /* What is being saved already is only waited for. */
  if (!self->saving)
    ask_to_leave (self);

  return FALSE;
}
