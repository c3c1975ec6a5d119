/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Two records of one person side by side: which value of each field is the right one. */
#include "cy-people-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-format.h"
#include "cy-mapper.h"
#include "cy-merge.h"
#include "cy-people-deed.h"
#include "cy-person.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

#define WIDTH 620
#define HEIGHT 480
#define NOTHING "—"

typedef struct
{
  CyRecord *people[2];
  char     *units[2];
} Pair;

typedef struct
{
  CySession    *session;
  gint64        ids[2];
  char         *name;
  CyFormDialog *window;
  GtkWidget    *grid;
  GtkWidget    *reveal;
  GtkWidget    *reason;                     /* (nullable): while the two are evidently not one */
  GPtrArray    *secrets;                    /* of Secret */
  GtkWidget    *second[CY_PERSON_N_FIELDS]; /* (nullable): the choice of the second value */
  GCancellable *cancellable;
} MergeDialog;

typedef struct
{
  guint take[CY_PERSON_N_FIELDS];
  guint n_take;
  char *reason;
} Choice;

/* A choice whose value is hidden until it is asked for. */
typedef struct
{
  GtkWidget  *choice;
  const char *title;
  char       *text;
  char       *masked;
} Secret;

static void
secret_free (gpointer data)
{
  Secret *secret = data;

  g_free (secret->text);
  g_free (secret->masked);
  g_free (secret);
}

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->reason);
  g_free (choice);
}

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  for (int i = 0; i < 2; i++)
    {
      g_clear_object (&pair->people[i]);
      g_free (pair->units[i]);
    }
  g_free (pair);
}

/* ---- Reading ---- */

static gboolean
read_side (CyConn *conn, Pair *pair, int side, gint64 id, GError **error)
{
  g_autoptr (CyRecord) unit = NULL;
  gint64 unit_id;

  pair->people[side] = cy_mapper_load (conn, CY_PERSON, id, error);
  if (pair->people[side] == NULL)
    return FALSE;
  unit_id = cy_record_get_int (pair->people[side], CY_PERSON_UNIT);
  if (unit_id == 0)
    return TRUE;
  unit = cy_mapper_load (conn, CY_UNIT, unit_id, error);
  if (unit != NULL)
    pair->units[side] = g_strdup (cy_record_get_text (unit, CY_UNIT_NAME));

  return unit != NULL;
}

static gpointer
read_pair (CyConn *conn, gpointer data, GError **error)
{
  const gint64 *ids = data;
  Pair         *pair = g_new0 (Pair, 1);

  if (read_side (conn, pair, 0, ids[0], error) && read_side (conn, pair, 1, ids[1], error))
    return pair;

  pair_free (pair);

  return NULL;
}

/* ---- Merging ---- */

static gboolean
merge (CyConn *conn, const CyPeople *people, gpointer data, CyPeopleCount *count, GError **error)
{
  const Choice *choice = data;

  *count = (CyPeopleCount){ .n_changed = 1 };

  return cy_merge_people (conn,
                          people->ids[0],
                          people->ids[1],
                          choice->take,
                          choice->n_take,
                          choice->reason,
                          people->step_name,
                          error);
}

static char *
dup_reason (MergeDialog *self)
{
  return self->reason != NULL
           ? g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))))
           : NULL;
}

static gboolean
accepted_cb (CyFormDialog *window, MergeDialog *self)
{
  g_autofree char *reason = dup_reason (self);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *name = g_strdup_printf (_ ("Merged two records of %s"), self->name);
  Choice          *choice;

  if (reason != NULL && *reason == '\0')
    {
      cy_form_dialog_set_message (window, _ ("Write why the two are one person all the same."));
      return FALSE;
    }
  choice = g_new0 (Choice, 1);
  choice->reason = g_steal_pointer (&reason);
  for (guint i = 0; i < CY_PERSON_N_FIELDS; i++)
    if (self->second[i] != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->second[i])))
      choice->take[choice->n_take++] = i;
  g_array_append_vals (people, self->ids, 2);
  cy_people_deed_run (self->session, people, name, merge, choice, choice_free);

  return TRUE;
}

/* ---- The fields ---- */

static char *
format_side (const Pair *pair, int side, guint field)
{
  const CyField   *spec = &CY_PERSON->fields[field];
  g_autofree char *text = NULL;

  if (!cy_record_has (pair->people[side], field))
    return g_strdup (NOTHING);
  if (spec->kind == CY_KIND_DIGEST)
    return g_strdup (_ ("(picture)"));
  if (spec->kind == CY_KIND_REF)
    return g_strdup (pair->units[side] != NULL ? pair->units[side] : NOTHING);
  text = cy_format_value (spec->kind,
                          spec->of,
                          spec->decimals,
                          cy_record_get (pair->people[side], field));

  return *text != '\0' ? g_steal_pointer (&text) : g_strdup (NOTHING);
}

static void
set_choice_text (GtkWidget *choice, const char *title, const char *text)
{
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), title, text);

  gtk_label_set_text (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (choice))), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
}

static GtkWidget *
make_choice (const char *title, const char *text)
{
  GtkWidget *choice = gtk_check_button_new ();
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 24);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (choice), words);
  gtk_widget_set_hexpand (choice, TRUE);
  set_choice_text (choice, title, text);

  return choice;
}

/* Hides what is sensitive, as the list does. */
static void
add_secret (MergeDialog *self, const Pair *pair, int side, guint field, GtkWidget *choice)
{
  const CyField *spec = &CY_PERSON->fields[field];
  Secret        *secret;

  if (!(spec->flags & CY_FIELD_SENSITIVE) || !cy_record_has (pair->people[side], field))
    return;
  secret = g_new0 (Secret, 1);
  secret->choice = choice;
  secret->title = _ (spec->title);
  secret->text = format_side (pair, side, field);
  secret->masked = cy_format_mask (spec->name, secret->text, CY_MASK_MIDDLE8);
  g_ptr_array_add (self->secrets, secret);
  set_choice_text (choice, secret->title, secret->masked);
}

static void
reveal_cb (GtkToggleButton *button, MergeDialog *self)
{
  gboolean shown = gtk_toggle_button_get_active (button);

  for (guint i = 0; i < self->secrets->len; i++)
    {
      Secret *secret = g_ptr_array_index (self->secrets, i);

      set_choice_text (secret->choice, secret->title, shown ? secret->text : secret->masked);
    }
}

static void
add_label (GtkWidget *grid, const char *text, const char *style, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

/* What the first record knows stands until the user says otherwise. */
static void
add_field (MergeDialog *self, const Pair *pair, guint field, int row)
{
  const char      *title = _ (CY_PERSON->fields[field].title);
  g_autofree char *one = format_side (pair, 0, field);
  g_autofree char *other = format_side (pair, 1, field);
  GtkWidget       *first = make_choice (title, one);

  self->second[field] = make_choice (title, other);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (self->second[field]), GTK_CHECK_BUTTON (first));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (cy_record_has (pair->people[0], field)
                                                   ? first
                                                   : self->second[field]),
                               TRUE);
  /* Nothing is no value that could be the right one. */
  gtk_widget_set_sensitive (first, cy_record_has (pair->people[0], field));
  gtk_widget_set_sensitive (self->second[field], cy_record_has (pair->people[1], field));
  add_secret (self, pair, 0, field, first);
  add_secret (self, pair, 1, field, self->second[field]);
  add_label (self->grid, title, "label", 0, row);
  gtk_grid_attach (GTK_GRID (self->grid), first, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), self->second[field], 2, row, 1, 1);
}

/* Two numbers that can both be: by all that is known these are two people. */
static void
add_doubt (MergeDialog *self, const Pair *pair)
{
  g_autofree char *text =
    g_strdup_printf (_ ("The ID numbers of %s and %s are both valid and differ: these are "
                        "evidently two people. Merge them only if you know better, and write "
                        "why; the reason is kept with the step."),
                     cy_record_get_text (pair->people[0], CY_PERSON_NAME),
                     cy_record_get_text (pair->people[1], CY_PERSON_NAME));
  GtkWidget *warning = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (warning), TRUE);
  gtk_label_set_xalign (GTK_LABEL (warning), 0);
  gtk_widget_add_css_class (warning, "error");
  self->reason = gtk_entry_new ();
  cy_form_dialog_add (self->window, warning);
  cy_form_dialog_add_field (self->window, _ ("Reason (needed)"), self->reason);
}

static void
show_pair (MergeDialog *self, const Pair *pair)
{
  int row = 1;

  self->name = g_strdup (cy_record_get_text (pair->people[0], CY_PERSON_NAME));
  add_label (self->grid, _ ("First record, which stays"), "bold", 1, 0);
  add_label (self->grid, _ ("Second record"), "bold", 2, 0);
  for (guint i = 0; i < CY_PERSON_N_FIELDS; i++)
    if (!(CY_PERSON->fields[i].flags & CY_FIELD_DERIVED) &&
        !cy_value_equal (cy_record_get (pair->people[0], i), cy_record_get (pair->people[1], i)))
      add_field (self, pair, i, row++);
  if (row == 1)
    add_label (self->grid, _ ("Both say the same."), "secondary", 1, row);
  gtk_widget_set_visible (self->reveal, self->secrets->len > 0);
  if (cy_merge_is_doubtful (pair->people[0], pair->people[1]))
    add_doubt (self, pair);
  cy_form_dialog_set_ready (self->window, TRUE);
}

typedef struct
{
  MergeDialog  *self;
  GCancellable *cancellable;
} Reading;

static void
pair_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Reading *reading = user_data;
  g_autoptr (GCancellable) cancellable = reading->cancellable;
  g_autoptr (GError) error = NULL;
  Pair *pair = cy_session_finish (result, &error);

  /* A dialog that has gone has cancelled what it was waiting for. */
  if (!g_cancellable_is_cancelled (cancellable))
    {
      if (pair != NULL)
        show_pair (reading->self, pair);
      else
        cy_session_present_error (reading->self->session, error);
    }
  g_clear_pointer (&pair, pair_free);
}

static void
merge_dialog_free (gpointer data, GClosure *closure)
{
  MergeDialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->session);
  g_ptr_array_unref (self->secrets);
  g_free (self->name);
  g_free (self);
}

static void
fill (MergeDialog *self)
{
  GtkWidget *note = gtk_label_new (_ ("Education, résumé, family and the other parts of both are "
                                      "kept. The second record goes into the recycle bin."));
  GtkWidget *scroll = gtk_scrolled_window_new ();

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "secondary");
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 14);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->grid);
  gtk_widget_set_vexpand (scroll, TRUE);
  cy_form_dialog_add (self->window, note);
  self->reveal = gtk_toggle_button_new_with_label (_ ("Show phones, IDs and addresses in full"));
  gtk_widget_set_halign (self->reveal, GTK_ALIGN_START);
  gtk_widget_set_visible (self->reveal, FALSE);
  g_signal_connect (self->reveal, "toggled", G_CALLBACK (reveal_cb), self);
  cy_form_dialog_add (self->window, scroll);
  cy_form_dialog_add (self->window, self->reveal);
  cy_form_dialog_set_ready (self->window, FALSE);
}

/**
 * cy_merge_dialog_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): the two records, the first of which stays
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_merge_dialog_present (GtkWindow *parent, CySession *session, GArray *people)
{
  GtkWidget   *dialog = cy_form_dialog_new (parent, _ ("Merge two records"), _ ("Merge"));
  MergeDialog *self = g_new0 (MergeDialog, 1);
  Reading     *reading = g_new0 (Reading, 1);

  g_return_val_if_fail (people->len == 2, NULL);

  self->session = g_object_ref (session);
  self->ids[0] = g_array_index (people, gint64, 0);
  self->ids[1] = g_array_index (people, gint64, 1);
  self->window = CY_FORM_DIALOG (dialog);
  self->cancellable = g_cancellable_new ();
  self->secrets = g_ptr_array_new_with_free_func (secret_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  fill (self);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), self, merge_dialog_free, 0);
  *reading = (Reading){ self, g_object_ref (self->cancellable) };
  cy_session_read (session,
                   read_pair,
                   g_memdup2 (self->ids, sizeof self->ids),
                   g_free,
                   pair_free,
                   self->cancellable,
                   pair_read_cb,
                   reading);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
