/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What of a person goes out: paper, the file, appointment forms. */
#include "cy-person-page-private.h"

#include "cy-files-dialog.h"
#include "cy-form-files.h"
#include "cy-menu-button.h"
#include "cy-person-print.h"
#include "cy-person-tabs.h"
#include "cy-person.h"
#include "cy-photo-view.h"

#include <glib/gi18n.h>

/* Somebody new is on no paper before the first save. */
void
_cy_person_page_print_view (CyPage *page)
{
  CyPersonPage *self = CY_PERSON_PAGE (page);

  if (self->dossier == NULL || self->person == 0 ||
      !cy_person_tabs_commit (CY_PERSON_TABS (self->tabs)))
    return;
  cy_person_print_present (GTK_WIDGET (self),
                           _cy_person_page_get_session (self),
                           self->dossier,
                           cy_photo_view_get_texture (CY_PHOTO_VIEW (self->photo)));
}

/* The file tells what is saved. */
static void
form_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPersonPage *self = data;
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (people, self->person);
  cy_form_files_ask (GTK_WIDGET (self), _cy_person_page_get_session (self), people);
}

/* As it was saved last: what goes out is what the library has. */
static void
files_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPersonPage *self = data;
  CyRecord     *person = self->dossier != NULL ? cy_dossier_get_person (self->dossier) : NULL;
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (person == NULL || self->person == 0)
    return;
  g_array_append_val (people, self->person);
  cy_files_dialog_present (_cy_person_page_get_window (self),
                           _cy_person_page_get_session (self),
                           people,
                           cy_record_get_text (person, CY_PERSON_NAME));
}

GtkWidget *
_cy_person_page_make_files_button (CyPersonPage *self)
{
  static const GActionEntry entries[] = { { "files", files_cb }, { "form", form_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "person", G_ACTION_GROUP (group));
  g_menu_append (menu, _ ("Export the File…"), "person.files");
  g_menu_append (menu, _ ("Appointment form files (.lrmx)…"), "person.form");

  return cy_menu_button_new (_ ("Export"), G_MENU_MODEL (menu));
}
