/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One person whole: tabs over a dossier, checked as it is typed, saved as one step. */
#include "cy-person-page.h"

#include "cy-check.h"
#include "cy-code.h"
#include "cy-dialog.h"
#include "cy-dossier.h"
#include "cy-person-delete.h"
#include "cy-person-print.h"
#include "cy-files-dialog.h"
#include "cy-person-tabs.h"
#include "cy-person.h"
#include "cy-photo-view.h"
#include "cy-problem-button.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

struct _CyPersonPage
{
  CyPage parent_instance;

  GtkWidget *photo;
  GtkWidget *name;
  GtkWidget *tags;
  GtkWidget *problems;
  GtkWidget *save;
  GtkWidget *discard;
  GtkWidget *print;
  GtkWidget *files;
  GtkWidget *delete;
  GtkWidget *tabs;

  gint64     person;
  CyDossier *dossier;
  gboolean   dirty;
  gboolean   saving;

  /* Where to go once the dossier is there. */
  const CyEntity *go_entity;
  guint           go_index;
  int             go_field;

  /* What to do once the changes are saved or dropped. */
  void (*leave) (gpointer data);
  gpointer leave_data;
};

G_DEFINE_FINAL_TYPE (CyPersonPage, cy_person_page, CY_TYPE_PAGE)

static CySession *
get_session (CyPersonPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static void
leave_now (CyPersonPage *self)
{
  void (*leave) (gpointer data) = g_steal_pointer (&self->leave);

  if (leave != NULL)
    leave (g_steal_pointer (&self->leave_data));
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

static void
check (CyPersonPage *self)
{
  CyCheckContext context = {
    .today = cy_session_get_today (get_session (self)),
    .base_date = cy_session_get_base_date (get_session (self)),
  };
  g_autoptr (GPtrArray) problems = cy_check_dossier (self->dossier, &context, NULL);

  if (problems == NULL)
    return;
  /* Somebody new is not scolded for what was not filled in yet. */
  cy_person_tabs_set_problems (CY_PERSON_TABS (self->tabs), problems, self->person == 0);
  cy_problem_button_set (CY_PROBLEM_BUTTON (self->problems), problems);
  if (self->person == 0)
    gtk_widget_set_visible (self->problems, FALSE);
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

static void
set_dirty (CyPersonPage *self, gboolean dirty)
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
  set_dirty (self, TRUE);
  show_head (self);
  check (self);
}

static void
photo_chosen_cb (CyPhotoView *view, GBytes *bytes, CyPersonPage *self)
{
  cy_dossier_set_photo (self->dossier, bytes);
  set_dirty (self, TRUE);
  check (self);
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
  set_dirty (self, FALSE);
  check (self);
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

  if (get_session (self) == NULL)
    return;
  if (dossier == NULL)
    cy_session_present_error (get_session (self), error);
  else if (cy_record_get_id (cy_dossier_get_person (dossier)) == self->person)
    show_dossier (self, dossier);
}

static void
reload (CyPersonPage *self)
{
  cy_session_read (get_session (self),
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
      reload (self);
      return;
    }
  dossier = cy_dossier_new ();
  if (cy_session_get_scope (get_session (self)) != 0)
    cy_record_set_int (cy_dossier_get_person (dossier),
                       CY_PERSON_UNIT,
                       cy_session_get_scope (get_session (self)));
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

/* ---- Saving ---- */

typedef struct
{
  CyDossier *dossier;
  char      *name;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->dossier);
  g_free (save->name);
  g_free (save);
}

static gpointer
do_save (CyConn *conn, gpointer data, GError **error)
{
  Save  *save = data;
  gint64 id;

  if (!cy_dossier_save (save->dossier, conn, save->name, error))
    return NULL;
  id = cy_record_get_id (cy_dossier_get_person (save->dossier));

  return g_memdup2 (&id, sizeof id);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPersonPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = cy_session_finish (result, &error);

  self->saving = FALSE;
  if (get_session (self) == NULL)
    return;
  if (id == NULL)
    {
      self->leave = NULL;
      set_dirty (self, TRUE);
      cy_session_present_error (get_session (self), error);
      return;
    }
  self->person = *id;
  set_dirty (self, FALSE);
  cy_session_toast (get_session (self), _ ("Saved"), TRUE);
  reload (self);
  leave_now (self);
}

static void
start_save (CyPersonPage *self)
{
  Save       *save;
  const char *name = cy_record_get_text (cy_dossier_get_person (self->dossier), CY_PERSON_NAME);

  if (!cy_person_tabs_commit (CY_PERSON_TABS (self->tabs)))
    {
      self->leave = NULL;
      return;
    }
  name = cy_record_get_text (cy_dossier_get_person (self->dossier), CY_PERSON_NAME);
  self->saving = TRUE;
  set_dirty (self, TRUE);
  save = g_new0 (Save, 1);
  save->dossier = cy_dossier_copy (self->dossier);
  save->name =
    g_strdup_printf (self->person != 0 ? _ ("Edit %s") : _ ("Add %s"), name != NULL ? name : "");
  cy_session_write (get_session (self),
                    do_save,
                    save,
                    save_free,
                    g_free,
                    NULL,
                    saved_cb,
                    g_object_ref (self));
}

static void
save_clicked_cb (GtkButton *button, CyPersonPage *self)
{
  start_save (self);
}

static void
drop_changes (CyPersonPage *self)
{
  set_dirty (self, FALSE);
  if (self->person != 0)
    reload (self);
  else
    cy_person_page_load (self, 0);
}

static void
discard_clicked_cb (GtkButton *button, CyPersonPage *self)
{
  drop_changes (self);
}

/* ---- Deleting ---- */

static void
deleted_cb (gpointer user_data)
{
  CyPersonPage *self = user_data;

  if (get_session (self) == NULL)
    return;
  set_dirty (self, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "people");
}

static void
delete_clicked_cb (GtkButton *button, CyPersonPage *self)
{
  cy_person_delete_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        get_session (self),
                        self->person,
                        gtk_label_get_text (GTK_LABEL (self->name)),
                        deleted_cb,
                        g_object_ref (self),
                        g_object_unref);
}

/* ---- Leaving with changes ---- */

static void
leave_decided_cb (gboolean accepted, gpointer user_data)
{
  g_autoptr (CyPersonPage) self = user_data;

  if (accepted)
    {
      start_save (self);
      return;
    }
  drop_changes (self);
  leave_now (self);
}

static gboolean
cy_person_page_can_leave (CyPage *page, void (*leave) (gpointer data), gpointer data)
{
  CyPersonPage *self = CY_PERSON_PAGE (page);

  if (!self->dirty)
    return TRUE;
  self->leave = leave;
  self->leave_data = data;
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Save the changes?"),
                     _ ("This person was changed and not saved yet."),
                     _ ("Save"),
                     FALSE,
                     leave_decided_cb,
                     g_object_ref (self));

  return FALSE;
}

/* ---- Printing ---- */

/* Somebody new is on no paper before the first save. */
static void
cy_person_page_print_view (CyPage *page)
{
  CyPersonPage *self = CY_PERSON_PAGE (page);

  if (self->dossier == NULL || self->person == 0 ||
      !cy_person_tabs_commit (CY_PERSON_TABS (self->tabs)))
    return;
  cy_person_print_present (GTK_WIDGET (self),
                           get_session (self),
                           self->dossier,
                           cy_photo_view_get_texture (CY_PHOTO_VIEW (self->photo)));
}

/* As it was saved last: what goes out is what the library has. */
static void
files_clicked_cb (GtkButton *button, CyPersonPage *self)
{
  CyRecord *person = self->dossier != NULL ? cy_dossier_get_person (self->dossier) : NULL;
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (person == NULL || self->person == 0)
    return;
  g_array_append_val (people, self->person);
  cy_files_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                           get_session (self),
                           people,
                           cy_record_get_text (person, CY_PERSON_NAME));
}

/* ---- Changes from elsewhere: undo, an import ---- */

static void
data_changed_cb (CySession *session, guint entities, CyPersonPage *self)
{
  if (self->person != 0 && !self->dirty && !self->saving &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

/* ---- Layout ---- */

static void
back_clicked_cb (GtkButton *button, CyPersonPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "people");
}

static GtkWidget *
make_buttons (CyPersonPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->save = gtk_button_new_with_label (_ ("Save"));
  self->discard = gtk_button_new_with_label (_ ("Drop Changes"));
  self->print = gtk_button_new_with_label (_ ("Print…"));
  self->files = gtk_button_new_with_label (_ ("Export the File…"));
  self->delete = gtk_button_new_with_label (_ ("Delete"));
  gtk_widget_add_css_class (self->save, "primary");
  gtk_widget_add_css_class (self->delete, "destructive");
  g_signal_connect (self->save, "clicked", G_CALLBACK (save_clicked_cb), self);
  g_signal_connect (self->discard, "clicked", G_CALLBACK (discard_clicked_cb), self);
  g_signal_connect_swapped (self->print, "clicked", G_CALLBACK (cy_page_print_view), self);
  g_signal_connect (self->files, "clicked", G_CALLBACK (files_clicked_cb), self);
  g_signal_connect (self->delete, "clicked", G_CALLBACK (delete_clicked_cb), self);
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
                                  _ ("Back to the talent pool"),
                                  -1);
  gtk_widget_set_valign (back, GTK_ALIGN_START);
  g_signal_connect (back, "clicked", G_CALLBACK (back_clicked_cb), self);
  self->name = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->name, "person");
  gtk_widget_set_valign (self->name, GTK_ALIGN_START);
  self->tags = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->tags, GTK_ALIGN_START);
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
  self->tabs = cy_person_tabs_new (get_session (self));
  gtk_widget_set_hexpand (self->tabs, TRUE);
  g_signal_connect (self->tabs, "changed", G_CALLBACK (tabs_changed_cb), self);
  self->photo = cy_photo_view_new (get_session (self));
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
  g_signal_connect_object (get_session (self),
                           "data-changed",
                           G_CALLBACK (data_changed_cb),
                           self,
                           0);
}

static void
cy_person_page_dispose (GObject *object)
{
  g_clear_object (&CY_PERSON_PAGE (object)->dossier);

  G_OBJECT_CLASS (cy_person_page_parent_class)->dispose (object);
}

static void
cy_person_page_class_init (CyPersonPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_person_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_person_page_dispose;
  CY_PAGE_CLASS (klass)->print_view = cy_person_page_print_view;
  CY_PAGE_CLASS (klass)->can_leave = cy_person_page_can_leave;
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
