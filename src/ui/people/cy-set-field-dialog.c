/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for a field and the value that all the chosen people are to have in it. */
#include "cy-people-dialogs.h"

#include "cy-field-editor.h"
#include "cy-form-dialog.h"
#include "cy-format.h"
#include "cy-people-deed.h"
#include "cy-person.h"
#include "cy-pool.h"

#include <glib/gi18n.h>

typedef struct
{
  const CyEntity *entity;
  guint           field;
} Target;

/* What many people may have in common; name, ID and the like are each person's own. */
static const guint person_fields[] = {
  CY_PERSON_SOURCE,      CY_PERSON_POLITICAL,    CY_PERSON_PARTY_DATE,  CY_PERSON_PARTY_STAGE,
  CY_PERSON_ETHNIC,      CY_PERSON_NATIVE_PLACE, CY_PERSON_BIRTH_PLACE, CY_PERSON_WORK_DATE,
  CY_PERSON_HEALTH,      CY_PERSON_TECH_TITLE,   CY_PERSON_SPECIALTY,   CY_PERSON_OCCUPATION,
  CY_PERSON_RECOGNITION, CY_PERSON_NOTE,
};

static const guint entry_fields[] = {
  CY_ENTRY_TIER,    CY_ENTRY_MATURITY, CY_ENTRY_DIRECTION,
  CY_ENTRY_CHANNEL, CY_ENTRY_TAGS,     CY_ENTRY_BATCH,
};

typedef struct
{
  CySession    *session;
  GArray       *people;
  GArray       *targets;
  CyFormDialog *window;
  GtkWidget    *field;
  GtkWidget    *place; /* of the editor */
  GtkWidget    *editor;
  CyRecord     *record; /* only the chosen field of it is meant */
} SetFieldDialog;

typedef struct
{
  Target  target;
  CyValue value;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  cy_value_clear (&change->value);
  g_free (change);
}

static gboolean
set_field (CyConn         *conn,
           const CyPeople *people,
           gpointer        data,
           CyPeopleCount  *count,
           GError        **error)
{
  const Change *change = data;

  if (change->target.entity == CY_ENTRY)
    return cy_people_set_entry_field (conn,
                                      people,
                                      change->target.field,
                                      &change->value,
                                      count,
                                      error);

  return cy_people_set_field (conn, people, change->target.field, &change->value, count, error);
}

static const Target *
get_target (SetFieldDialog *self)
{
  return &g_array_index (self->targets,
                         Target,
                         gtk_drop_down_get_selected (GTK_DROP_DOWN (self->field)));
}

/* Translators: a field, its new value, how many people have it now */
static char *
describe (const CyField *field, const CyValue *value, guint n)
{
  g_autofree char *text = cy_format_value (field->kind, field->of, field->decimals, value);

  if (*text == '\0')
    return g_strdup_printf (ngettext ("%s cleared for %u person", "%s cleared for %u people", n),
                            _ (field->title),
                            n);

  return g_strdup_printf (ngettext ("%s set to “%s” for %u person",
                                    "%s set to “%s” for %u people",
                                    n),
                          _ (field->title),
                          text,
                          n);
}

static gboolean
accepted_cb (CyFormDialog *window, SetFieldDialog *self)
{
  const Target    *target = get_target (self);
  const CyField   *field = &target->entity->fields[target->field];
  Change          *change;
  g_autofree char *name = NULL;

  cy_field_editor_commit (CY_FIELD_EDITOR (self->editor));
  if (!cy_field_editor_get_valid (CY_FIELD_EDITOR (self->editor)))
    return FALSE;
  if (field->flags & CY_FIELD_REQUIRED && !cy_record_has (self->record, target->field))
    {
      cy_form_dialog_set_message (window, _ ("This field cannot be left empty. Give a value."));
      return FALSE;
    }
  change = g_new0 (Change, 1);
  change->target = *target;
  cy_value_copy (cy_record_get (self->record, target->field), &change->value);
  name = describe (field, &change->value, self->people->len);
  cy_people_deed_run (self->session, self->people, name, set_field, change, change_free);

  return TRUE;
}

static void
field_chosen_cb (GtkDropDown *picker, GParamSpec *pspec, SetFieldDialog *self)
{
  const Target *target = get_target (self);

  if (self->editor != NULL)
    gtk_box_remove (GTK_BOX (self->place), self->editor);
  g_clear_object (&self->record);
  self->record = cy_record_new (target->entity);
  self->editor = cy_field_editor_new (self->session, target->entity, target->field);
  cy_field_editor_set_record (CY_FIELD_EDITOR (self->editor), self->record);
  gtk_widget_set_hexpand (self->editor, TRUE);
  gtk_box_append (GTK_BOX (self->place), self->editor);
  cy_form_dialog_set_message (self->window, NULL);
}

static void
add_targets (SetFieldDialog *self,
             GtkStringList  *names,
             const CyEntity *entity,
             const guint    *fields,
             guint           n)
{
  for (guint i = 0; i < n; i++)
    {
      Target target = { entity, fields[i] };

      g_array_append_val (self->targets, target);
      gtk_string_list_append (names, _ (entity->fields[fields[i]].title));
    }
}

static void
set_field_dialog_free (gpointer data, GClosure *closure)
{
  SetFieldDialog *self = data;

  g_clear_object (&self->record);
  g_object_unref (self->session);
  g_array_unref (self->people);
  g_array_unref (self->targets);
  g_free (self);
}

static void
fill (SetFieldDialog *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  add_targets (self, names, CY_ENTRY, entry_fields, G_N_ELEMENTS (entry_fields));
  add_targets (self, names, CY_PERSON, person_fields, G_N_ELEMENTS (person_fields));
  self->field =
    gtk_drop_down_new (G_LIST_MODEL (names),
                       gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->field), TRUE);
  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  cy_form_dialog_add_field (self->window, _ ("Which field"), self->field);
  cy_form_dialog_add (self->window, self->place);
  g_signal_connect (self->field, "notify::selected", G_CALLBACK (field_chosen_cb), self);
  field_chosen_cb (GTK_DROP_DOWN (self->field), NULL, self);
}

/**
 * cy_set_field_dialog_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): whose field is to be set
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_set_field_dialog_present (GtkWindow *parent, CySession *session, GArray *people)
{
  g_autofree char *title =
    g_strdup_printf (ngettext ("Set a field of %u person", "Set a field of %u people", people->len),
                     people->len);
  GtkWidget      *dialog = cy_form_dialog_new (parent, title, _ ("Set"));
  SetFieldDialog *self = g_new0 (SetFieldDialog, 1);

  self->session = g_object_ref (session);
  self->people = g_array_ref (people);
  self->targets = g_array_new (FALSE, FALSE, sizeof (Target));
  self->window = CY_FORM_DIALOG (dialog);
  fill (self);
  g_signal_connect_data (dialog,
                         "accepted",
                         G_CALLBACK (accepted_cb),
                         self,
                         set_field_dialog_free,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
