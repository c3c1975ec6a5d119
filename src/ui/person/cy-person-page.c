/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One person whole: tabs over a dossier, checked as it is typed, saved as one step. */
#include "cy-person-page.h"

#include "cy-code.h"
#include "cy-dialog.h"
#include "cy-dossier.h"
#include "cy-person-check.h"
#include "cy-person-delete.h"
#include "cy-form-files.h"
#include "cy-menu-button.h"
#include "cy-person-print.h"
#include "cy-files-dialog.h"
#include "cy-person-save.h"
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
  gboolean   is_refused; /* saving it was tried, and something is missing */

  /* Who else has the ID number. */
  char          *stored_id; /* as it is in the library */
  char          *looked_id; /* for which was looked */
  CyPersonSaved *same;      /* (nullable): what was found */

  /* Where to go once the dossier is there. */
  const CyEntity *go_entity;
  guint           go_index;
  int             go_field;

  /* What to do once the changes are saved or dropped. */
  CyPageFunc leave;
  CyPageFunc stay;
  gpointer   leave_data;
  GtkWidget *question;
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
  CyPageFunc leave = g_steal_pointer (&self->leave);

  if (leave != NULL)
    leave (g_steal_pointer (&self->leave_data));
}

static void
stay_here (CyPersonPage *self)
{
  CyPageFunc stay = g_steal_pointer (&self->stay);
  gpointer   data = g_steal_pointer (&self->leave_data);

  if (g_steal_pointer (&self->leave) != NULL && stay != NULL)
    stay (data);
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

static const char *
get_id_number (CyPersonPage *self)
{
  return cy_record_get_text (cy_dossier_get_person (self->dossier), CY_PERSON_ID_NUMBER);
}

static gboolean
has_same_id (CyPersonPage *self)
{
  return self->same != NULL && self->same->other != 0;
}

static void
check (CyPersonPage *self)
{
  g_autoptr (GPtrArray) problems = cy_person_check (get_session (self), self->dossier, self->same);
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
  if (get_session (self) == NULL || found == NULL ||
      g_strcmp0 (get_id_number (self), self->looked_id) != 0)
    return;
  g_clear_pointer (&self->same, cy_person_saved_free);
  self->same = g_steal_pointer (&found);
  check (self);
}

static void
look_for_same_id (CyPersonPage *self)
{
  const char *id = get_id_number (self);

  if (g_strcmp0 (id, self->looked_id) == 0)
    return;
  g_clear_pointer (&self->same, cy_person_saved_free);
  g_free (self->looked_id);
  self->looked_id = g_strdup (id);
  if (id != NULL)
    cy_person_save_look (get_session (self), self->dossier, looked_cb, g_object_ref (self));
}

static void
open_same_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPersonPage *self = CY_PERSON_PAGE (widget);

  if (has_same_id (self))
    cy_session_open_person (get_session (self), self->same->other);
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
  look_for_same_id (self);
  check (self);
}

/* Something is being typed; it is checked once its field is left. */
static void
edited_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPersonPage *self = CY_PERSON_PAGE (widget);

  if (self->dossier != NULL)
    set_dirty (self, TRUE);
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
  self->is_refused = FALSE;
  g_free (self->stored_id);
  self->stored_id = g_strdup (get_id_number (self));
  g_clear_pointer (&self->looked_id, g_free);
  g_clear_pointer (&self->same, cy_person_saved_free);
  look_for_same_id (self);
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
  stay_here (self);
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
                      cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
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
  if (get_session (self) == NULL)
    return;
  if (saved == NULL || saved->id == 0)
    {
      set_dirty (self, TRUE);
      if (saved != NULL)
        {
          ask_same_id (self, saved->other_name);
          return;
        }
      stay_here (self);
      cy_session_present_error (get_session (self), error);
      return;
    }
  self->person = saved->id;
  set_dirty (self, FALSE);
  cy_session_toast (get_session (self), _ ("Saved"), TRUE);
  reload (self);
  leave_now (self);
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
  check (self);
  problem_chosen_cb (NULL, g_ptr_array_index (missing, 0), self);
  text = cy_problem_dup_message (g_ptr_array_index (missing, 0));
  cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("This cannot be saved as it is"),
                     text);

  return FALSE;
}

static void
start_save (CyPersonPage *self, gboolean with_same_id)
{
  if (!cy_person_tabs_commit (CY_PERSON_TABS (self->tabs)) || !is_complete (self))
    {
      stay_here (self);
      return;
    }
  self->saving = TRUE;
  set_dirty (self, TRUE);
  /* Whoever had it before was asked about it before. */
  with_same_id |= self->person != 0 && g_strcmp0 (get_id_number (self), self->stored_id) == 0;
  cy_person_save_start (get_session (self),
                        self->dossier,
                        with_same_id,
                        saved_cb,
                        g_object_ref (self));
}

static void
save_clicked_cb (GtkButton *button, CyPersonPage *self)
{
  start_save (self, FALSE);
}

static void
cy_person_page_save (CyPage *page)
{
  CyPersonPage *self = CY_PERSON_PAGE (page);

  if (self->dirty && !self->saving)
    start_save (self, FALSE);
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
drop_decided_cb (gboolean accepted, gpointer user_data)
{
  CyPersonPage *self = user_data;

  g_clear_weak_pointer (&self->question);
  if (accepted)
    drop_changes (self);
}

static void
discard_clicked_cb (GtkButton *button, CyPersonPage *self)
{
  g_set_weak_pointer (&self->question,
                      cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                         _ ("Drop the changes?"),
                                         _ ("Everything entered here since it was last saved is "
                                            "lost; this cannot be undone."),
                                         _ ("Drop Changes"),
                                         TRUE,
                                         drop_decided_cb,
                                         self));
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
leave_decided_cb (CyDialogAnswer answer, gpointer user_data)
{
  CyPersonPage *self = user_data;

  g_clear_weak_pointer (&self->question);
  if (answer == CY_DIALOG_STAY)
    stay_here (self);
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
                      cy_dialog_ask_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                          _ ("Save the changes?"),
                                          _ ("This person was changed and not saved yet."),
                                          leave_decided_cb,
                                          self));
}

static gboolean
cy_person_page_can_leave (CyPage *page, CyPageFunc leave, CyPageFunc stay_func, gpointer data)
{
  CyPersonPage *self = CY_PERSON_PAGE (page);

  if (!self->dirty)
    return TRUE;
  cy_person_tabs_commit (CY_PERSON_TABS (self->tabs));
  stay_here (self);
  self->leave = leave;
  self->stay = stay_func;
  self->leave_data = data;
  /* What is being saved already is only waited for. */
  if (!self->saving)
    ask_to_leave (self);

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

/* The file tells what is saved. */
static void
form_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPersonPage *self = data;
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (people, self->person);
  cy_form_files_ask (GTK_WIDGET (self), get_session (self), people);
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
  cy_files_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                           get_session (self),
                           people,
                           cy_record_get_text (person, CY_PERSON_NAME));
}

/* ---- Changes from elsewhere: undo, an import ---- */

static void
data_changed_cb (CySession *session, guint64 entities, CyPersonPage *self)
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
make_files_button (CyPersonPage *self)
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

static GtkWidget *
make_buttons (CyPersonPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->save = gtk_button_new_with_label (_ ("Save"));
  self->discard = gtk_button_new_with_label (_ ("Drop Changes"));
  self->print = gtk_button_new_with_label (_ ("Print…"));
  self->files = make_files_button (self);
  self->delete = gtk_button_new_with_label (_ ("Delete"));
  gtk_widget_add_css_class (self->save, "primary");
  gtk_widget_add_css_class (self->delete, "destructive");
  g_signal_connect (self->save, "clicked", G_CALLBACK (save_clicked_cb), self);
  g_signal_connect (self->discard, "clicked", G_CALLBACK (discard_clicked_cb), self);
  g_signal_connect_swapped (self->print, "clicked", G_CALLBACK (cy_page_print_view), self);
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
  CyPersonPage *self = CY_PERSON_PAGE (object);
  GtkWidget    *question = self->question;

  if (question != NULL)
    gtk_window_destroy (GTK_WINDOW (question));
  g_clear_weak_pointer (&self->question);
  stay_here (self);
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
  CY_PAGE_CLASS (klass)->print_view = cy_person_page_print_view;
  CY_PAGE_CLASS (klass)->save = cy_person_page_save;
  CY_PAGE_CLASS (klass)->can_leave = cy_person_page_can_leave;
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
