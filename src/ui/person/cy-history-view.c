/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 变更记录: who changed what, when, from what to what; one value can be put back. */
#include "cy-history-view.h"

#include "cy-deed-run.h"
#include "cy-format.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-step.h"

#include <glib/gi18n.h>

/* Enough for the eye; older changes stay in the library. */
#define LIMIT 300

struct _CyHistoryView
{
  GtkWidget parent_instance;

  GtkWidget *box;

  CySession *session;
  gint64     person;
};

G_DEFINE_FINAL_TYPE (CyHistoryView, cy_history_view, GTK_TYPE_WIDGET)

/* ---- Putting a value back ---- */

typedef struct
{
  char           *name;
  const CyEntity *entity;
  gint64          id;
  guint           field;
  CyValue         value;
} Restore;

static void
restore_free (gpointer data)
{
  Restore *restore = data;

  g_free (restore->name);
  cy_value_clear (&restore->value);
  g_free (restore);
}

static gpointer
put_back (CyConn *conn, gpointer data, GError **error)
{
  Restore *restore = data;
  g_autoptr (CyStep) step = cy_step_begin (conn, restore->name, CY_STEP_NONE, error);

  if (step == NULL ||
      !cy_mapper_set (conn, restore->entity, restore->id, restore->field, &restore->value, error) ||
      !cy_step_commit (step, error))
    return NULL;

  return g_strdup (restore->name);
}

static void
restore_clicked_cb (GtkButton *button, CyHistoryView *self)
{
  const CyChange *change = g_object_get_data (G_OBJECT (button), "change");
  Restore        *restore = g_new0 (Restore, 1);

  restore->name =
    g_strdup_printf (_ ("Put back: %s"), _ (change->entity->fields[change->field].title));
  restore->entity = change->entity;
  restore->id = change->record_id;
  restore->field = change->field;
  cy_value_copy (&change->old_value, &restore->value);
  cy_deed_run (self->session, put_back, restore, restore_free, TRUE);
}

/* ---- Showing ---- */

static char *
show_value (const CyChange *change, const CyValue *value)
{
  const CyField   *field = &change->entity->fields[change->field];
  g_autofree char *text = cy_format_value (field->kind, field->of, field->decimals, value);

  if (*text == '\0')
    return g_strdup (_ ("(nothing)"));
  if ((field->flags & CY_FIELD_SENSITIVE) && g_str_has_suffix (field->name, "number"))
    return cy_idcard_mask (text, CY_MASK_BIRTH);
  if (field->flags & CY_FIELD_SENSITIVE)
    return g_strdup ("***");

  return g_steal_pointer (&text);
}

static char *
describe (const CyChange *change)
{
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;

  if (change->operation == 'I')
    return g_strdup_printf (_ ("%s: added"), _ (change->entity->title));
  if (change->operation == 'D')
    return g_strdup_printf (_ ("%s: deleted"), _ (change->entity->title));
  if (change->operation == 'R')
    return g_strdup_printf (_ ("%s: restored"), _ (change->entity->title));
  old_text = show_value (change, &change->old_value);
  new_text = show_value (change, &change->new_value);

  return g_strdup_printf (_ ("%s: %s → %s"),
                          _ (change->entity->fields[change->field].title),
                          old_text,
                          new_text);
}

static GtkWidget *
make_line (CyHistoryView *self, CyChange *change)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *text = describe (change);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (change->operation == 'U')
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Put Back"));

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_START);
      g_object_set_data (G_OBJECT (button), "change", change);
      g_signal_connect (button, "clicked", G_CALLBACK (restore_clicked_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static GtkWidget *
make_step (const CyStepInfo *step)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (step->when_ms / 1000);
  g_autofree char *time = g_date_time_format (when, "%Y-%m-%d %H:%M");
  const char      *kind = step->kind == 1 ? _ ("Undo") : step->kind == 2 ? _ ("Redo") : NULL;
  g_autofree char *text = g_strdup_printf ("%s  %s  %s%s%s",
                                           time,
                                           step->actor,
                                           kind != NULL ? kind : "",
                                           kind != NULL ? ": " : "",
                                           step->name);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "history-step");
  gtk_widget_add_css_class (label, step->undone ? "muted" : "secondary");

  return label;
}

static void
fill (CyHistoryView *self, GPtrArray *changes)
{
  GtkWidget *child;
  gint64     step = 0;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (guint i = 0; i < changes->len && i < LIMIT; i++)
    {
      CyChange *change = g_ptr_array_index (changes, i);

      if (change->step.id != step)
        gtk_box_append (GTK_BOX (self->box), make_step (&change->step));
      step = change->step.id;
      gtk_box_append (GTK_BOX (self->box), make_line (self, change));
    }
  /* The lines point into it. */
  g_object_set_data_full (G_OBJECT (self->box),
                          "changes",
                          g_ptr_array_ref (changes),
                          (GDestroyNotify) g_ptr_array_unref);
}

static gpointer
read_changes (CyConn *conn, gpointer data, GError **error)
{
  return cy_journal_list_changes (conn, CY_PERSON, *(gint64 *) data, LIMIT, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyHistoryView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = cy_session_finish (result, &error);

  if (self->session == NULL)
    return;
  if (changes != NULL)
    fill (self, changes);
  else
    cy_session_present_error (self->session, error);
}

static void
cy_history_view_dispose (GObject *object)
{
  CyHistoryView *self = CY_HISTORY_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_history_view_parent_class)->dispose (object);
}

static void
cy_history_view_class_init (CyHistoryViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_history_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_history_view_init (CyHistoryView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_history_view_new (CySession *session)
{
  CyHistoryView *self = g_object_new (CY_TYPE_HISTORY_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_history_view_show:
 * @self: the view
 * @person: local id; 0 shows nothing
 */
void
cy_history_view_show (CyHistoryView *self, gint64 person)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  self->person = person;
  if (person == 0)
    {
      fill (self, nothing);
      return;
    }
  cy_session_read (self->session,
                   read_changes,
                   g_memdup2 (&person, sizeof person),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   read_cb,
                   g_object_ref (self));
}
