/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One person whole: tabs over a dossier, checked as it is typed, saved as one step. */
#include "cy-person-page-private.h"

#include "cy-code.h"
#include "cy-person-check.h"
#include "cy-person-tabs.h"
#include "cy-person.h"
#include "cy-photo-view.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CyPersonPage, cy_person_page, CY_TYPE_PAGE)

CySession *
_cy_person_page_get_session (CyPersonPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

GtkWindow *
_cy_person_page_get_window (CyPersonPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- What is wrong ---- */

static void
problem_chosen_cb (CyProblemButton *button, const CyProblem *problem, CyPersonPage *self)
{
  cy_person_tabs_go_to (CY_PERSON_TABS (self->tabs),
                        problem->entity,
                        problem->index,
                        problem->field);
}

const char *
_cy_person_page_get_id_number (CyPersonPage *self)
{
  return cy_record_get_text (cy_dossier_get_person (self->dossier), CY_PERSON_ID_NUMBER);
}

static gboolean
has_same_id (CyPersonPage *self)
{
  return self->same != NULL && self->same->other != 0;
}

void
_cy_person_page_check (CyPersonPage *self)
{
  g_autoptr (GPtrArray) problems =
    cy_person_check (_cy_person_page_get_session (self), self->dossier, self->same);
  gboolean is_young = self->person == 0 && !self->is_refused;

  /* Somebody new is not scolded for what was not filled in yet. */
  cy_person_tabs_set_problems (CY_PERSON_TABS (self->tabs), problems, is_young);
  cy_problem_button_set (CY_PROBLEM_BUTTON (self->problems), problems);
  if (is_young)
    gtk_widget_set_visible (self->problems, FALSE);
  if (has_same_id (self))
    cy_person_tabs_offer (CY_PERSON_TABS (self->tabs),
                          CY_PERSON_ID_NUMBER,
                          _ ("Open This Person"),
                          "person.open-same");
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPersonPage) self = user_data;
  g_autoptr (CyPersonSaved) found = cy_session_finish (result, NULL);

  /* What cannot be read is found out when it is saved. */
  if (_cy_person_page_get_session (self) == NULL || found == NULL ||
      g_strcmp0 (_cy_person_page_get_id_number (self), self->looked_id) != 0)
    return;
  g_clear_pointer (&self->same, cy_person_saved_free);
  self->same = g_steal_pointer (&found);
  _cy_person_page_check (self);
}

static void
look_for_same_id (CyPersonPage *self)
{
  const char *id = _cy_person_page_get_id_number (self);

  if (g_strcmp0 (id, self->looked_id) == 0)
    return;
  g_clear_pointer (&self->same, cy_person_saved_free);
  g_free (self->looked_id);
  self->looked_id = g_strdup (id);
  if (id != NULL)
    cy_person_save_look (_cy_person_page_get_session (self),
                         self->dossier,
                         looked_cb,
                         g_object_ref (self));
}

static void
open_same_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPersonPage *self = CY_PERSON_PAGE (widget);

  if (has_same_id (self))
    cy_session_open_person (_cy_person_page_get_session (self), self->same->other);
}

/* ---- The head ---- */

static void
add_tag (CyPersonPage *self, const char *set, guint field, const char *kind)
{
  const char *code = cy_record_get_text (cy_dossier_get_person (self->dossier), field);
  const char *name = code != NULL ? cy_code_get_short_name (set, code) : NULL;

  if (name != NULL)
    gtk_box_append (GTK_BOX (self->tags), cy_tag_new (name, kind));
}

static void
show_head (CyPersonPage *self)
{
  CyRecord   *person = cy_dossier_get_person (self->dossier);
  const char *name = cy_record_get_text (person, CY_PERSON_NAME);
  GtkWidget  *child;

  gtk_label_set_text (GTK_LABEL (self->name), name != NULL ? name : _ ("New Person"));
  while ((child = gtk_widget_get_first_child (self->tags)) != NULL)
    gtk_box_remove (GTK_BOX (self->tags), child);
  add_tag (self, "tier", CY_PERSON_TIER, "accent");
  add_tag (self, "pool_state", CY_PERSON_POOL_STATE, "ok");
  add_tag (self, "post_kind", CY_PERSON_IN_POST, "info");
  gtk_widget_set_visible (self->print, self->person != 0);
  gtk_widget_set_visible (self->files, self->person != 0);
  gtk_widget_set_visible (self->delete, self->person != 0);
}

void
_cy_person_page_set_dirty (CyPersonPage *self, gboolean dirty)
{
  self->dirty = dirty;
  gtk_widget_set_sensitive (self->save, dirty && !self->saving);
  gtk_widget_set_sensitive (self->discard, dirty && !self->saving);
  cy_person_tabs_set_unsaved (CY_PERSON_TABS (self->tabs), dirty);
}

static void
tabs_changed_cb (CyPersonTabs *tabs, CyPersonPage *self)
{
  if (self->dossier == NULL)
    return;
  cy_person_fill_from_id (cy_dossier_get_person (self->dossier));
  _cy_person_page_set_dirty (self, TRUE);
  show_head (self);
  look_for_same_id (self);
  _cy_person_page_check (self);
}

/* Something is being typed; it is checked once its field is left. */
static void
edited_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPersonPage *self = CY_PERSON_PAGE (widget);

  if (self->dossier != NULL)
    _cy_person_page_set_dirty (self, TRUE);
}

static void
photo_chosen_cb (CyPhotoView *view, GBytes *bytes, CyPersonPage *self)
{
  cy_dossier_set_photo (self->dossier, bytes);
  _cy_person_page_set_dirty (self, TRUE);
  _cy_person_page_check (self);
}

/* ---- Loading ---- */

static void
show_dossier (CyPersonPage *self, CyDossier *dossier)
{
  g_set_object (&self->dossier, dossier);
  cy_person_tabs_set_dossier (CY_PERSON_TABS (self->tabs), dossier);
  cy_photo_view_show (CY_PHOTO_VIEW (self->photo),
                      cy_record_get_text (cy_dossier_get_person (dossier), CY_PERSON_PHOTO));
  show_head (self);
  _cy_person_page_set_dirty (self, FALSE);
  self->is_refused = FALSE;
  g_free (self->stored_id);
  self->stored_id = g_strdup (_cy_person_page_get_id_number (self));
  g_clear_pointer (&self->looked_id, g_free);
  g_clear_pointer (&self->same, cy_person_saved_free);
  look_for_same_id (self);
  _cy_person_page_check (self);
  if (self->go_entity != NULL)
    cy_person_tabs_go_to (CY_PERSON_TABS (self->tabs),
                          g_steal_pointer (&self->go_entity),
                          self->go_index,
                          self->go_field);
}

static gpointer
load_dossier (CyConn *conn, gpointer data, GError **error)
{
  return cy_dossier_load (conn, *(gint64 *) data, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPersonPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDossier) dossier = cy_session_finish (result, &error);

  if (_cy_person_page_get_session (self) == NULL)
    return;
  if (dossier == NULL)
    cy_session_present_error (_cy_person_page_get_session (self), error);
  else if (cy_record_get_id (cy_dossier_get_person (dossier)) == self->person)
    show_dossier (self, dossier);
}

void
_cy_person_page_reload (CyPersonPage *self)
{
  cy_session_read (_cy_person_page_get_session (self),
                   load_dossier,
                   g_memdup2 (&self->person, sizeof self->person),
                   g_free,
                   g_object_unref,
                   NULL,
                   loaded_cb,
                   g_object_ref (self));
}

/**
 * cy_person_page_load:
 * @self: the page
 * @person: local id; 0 for somebody new, in the unit that is chosen at the left
 */
void
cy_person_page_load (CyPersonPage *self, gint64 person)
{
  g_autoptr (CyDossier) dossier = NULL;

  if (self->person != person || person == 0)
    cy_person_tabs_show (CY_PERSON_TABS (self->tabs), "basics");
  self->person = person;
  if (person != 0)
    {
      _cy_person_page_reload (self);
      return;
    }
  dossier = cy_dossier_new ();
  if (cy_session_get_scope (_cy_person_page_get_session (self)) != 0)
    cy_record_set_int (cy_dossier_get_person (dossier),
                       CY_PERSON_UNIT,
                       cy_session_get_scope (_cy_person_page_get_session (self)));
  self->go_entity = CY_PERSON;
  self->go_field = CY_PERSON_NAME;
  show_dossier (self, dossier);
}

/**
 * cy_person_page_load_at:
 * @self: the page
 * @person: local id
 * @entity: name of the entity of a record
 * @index: which of the parts
 * @field: of the entity, -1 for none
 *
 * Opens the person at a field.
 */
void
cy_person_page_load_at (CyPersonPage *self,
                        gint64        person,
                        const char   *entity,
                        guint         index,
                        int           field)
{
  self->go_entity = cy_entity_get (entity);
  self->go_index = index;
  self->go_field = field;
  cy_person_page_load (self, person);
}

static void
cy_person_page_save (CyPage *page)
{
  _cy_person_page_start_save (CY_PERSON_PAGE (page));
}

static gboolean
cy_person_page_has_changes (CyPage *page)
{
  return CY_PERSON_PAGE (page)->dirty;
}

/* ---- Changes from elsewhere: undo, an import ---- */

static void
data_changed_cb (CySession *session, guint64 entities, CyPersonPage *self)
{
  if (self->person != 0 && !self->dirty && !self->saving &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    _cy_person_page_reload (self);
}

/* ---- Layout ---- */

static void
back_clicked_cb (GtkButton *button, CyPersonPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static GtkWidget *
make_buttons (CyPersonPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->save = gtk_button_new_with_label (_ ("Save"));
  self->discard = gtk_button_new_with_label (_ ("Drop Changes"));
  self->print = gtk_button_new_with_label (_ ("Print…"));
  self->files = _cy_person_page_make_files_button (self);
  self->delete = gtk_button_new_with_label (_ ("Delete"));
  gtk_widget_add_css_class (self->save, "primary");
  gtk_widget_add_css_class (self->delete, "destructive");
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (_cy_person_page_start_save), self);
  g_signal_connect_swapped (self->discard, "clicked", G_CALLBACK (_cy_person_page_discard), self);
  g_signal_connect_swapped (self->print, "clicked", G_CALLBACK (cy_page_print_view), self);
  g_signal_connect_swapped (self->delete, "clicked", G_CALLBACK (_cy_person_page_delete), self);
  self->problems = cy_problem_button_new ();
  g_signal_connect (self->problems, "chosen", G_CALLBACK (problem_chosen_cb), self);
  gtk_box_append (GTK_BOX (box), self->problems);
  gtk_box_append (GTK_BOX (box), self->files);
  gtk_box_append (GTK_BOX (box), self->print);
  gtk_box_append (GTK_BOX (box), self->delete);
  gtk_box_append (GTK_BOX (box), self->discard);
  gtk_box_append (GTK_BOX (box), self->save);
  gtk_widget_set_valign (box, GTK_ALIGN_START);

  return box;
}

static GtkWidget *
make_head (CyPersonPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (back),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back"),
                                  -1);
  gtk_widget_set_valign (back, GTK_ALIGN_CENTER);
  g_signal_connect (back, "clicked", G_CALLBACK (back_clicked_cb), self);
  self->name = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->name, "person");
  gtk_widget_set_valign (self->name, GTK_ALIGN_CENTER);
  self->tags = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->tags, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->tags, TRUE);
  gtk_box_append (GTK_BOX (box), back);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->tags);
  gtk_box_append (GTK_BOX (box), make_buttons (self));

  return box;
}

static void
cy_person_page_constructed (GObject *object)
{
  CyPersonPage *self = CY_PERSON_PAGE (object);
  GtkWidget    *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  G_OBJECT_CLASS (cy_person_page_parent_class)->constructed (object);

  gtk_box_append (GTK_BOX (self), make_head (self));
  self->tabs = cy_person_tabs_new (_cy_person_page_get_session (self));
  gtk_widget_set_hexpand (self->tabs, TRUE);
  g_signal_connect (self->tabs, "changed", G_CALLBACK (tabs_changed_cb), self);
  self->photo = cy_photo_view_new (_cy_person_page_get_session (self));
  gtk_widget_set_valign (self->photo, GTK_ALIGN_START);
  g_signal_connect (self->photo, "chosen", G_CALLBACK (photo_chosen_cb), self);
  gtk_box_append (GTK_BOX (body), self->tabs);
  gtk_box_append (GTK_BOX (body), self->photo);
  gtk_widget_add_css_class (body, "card");
  gtk_widget_add_css_class (body, "person-body");
  gtk_widget_set_vexpand (body, TRUE);
  gtk_box_append (GTK_BOX (self), body);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page");
  g_signal_connect_object (_cy_person_page_get_session (self),
                           "data-changed",
                           G_CALLBACK (data_changed_cb),
                           self,
                           0);
}

static void
cy_person_page_dispose (GObject *object)
{
  CyPersonPage *self = CY_PERSON_PAGE (object);
  GtkWidget    *question = self->question;

  if (question != NULL)
    gtk_window_destroy (GTK_WINDOW (question));
  g_clear_weak_pointer (&self->question);
  _cy_person_page_stay (self);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->same, cy_person_saved_free);
  g_clear_pointer (&self->looked_id, g_free);
  g_clear_pointer (&self->stored_id, g_free);

  G_OBJECT_CLASS (cy_person_page_parent_class)->dispose (object);
}

static void
cy_person_page_class_init (CyPersonPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_person_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_person_page_dispose;
  CY_PAGE_CLASS (klass)->print_view = _cy_person_page_print_view;
  CY_PAGE_CLASS (klass)->save = cy_person_page_save;
  CY_PAGE_CLASS (klass)->has_changes = cy_person_page_has_changes;
  CY_PAGE_CLASS (klass)->can_leave = _cy_person_page_can_leave;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "form.edited", NULL, edited_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass),
                                   "person.open-same",
                                   NULL,
                                   open_same_cb);
}

static void
cy_person_page_init (CyPersonPage *self)
{
}

GtkWidget *
cy_person_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_PERSON_PAGE, "session", session, NULL);
}
