/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The framework of abilities: what each level means, what each tier asks for, and abilities that
 * the county adds. */
#include "cy-ability-room-dialogs.h"

#include "cy-ability-edit.h"
#include "cy-ability-run.h"
#include "cy-code.h"
#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-own-code.h"
#include "cy-step.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define WIDTH 1040
#define HEIGHT 520

/* Own abilities get the first free number from here. */
#define FIRST_OWN 8

typedef struct
{
  CySession      *session;
  CyAbilityFrame *frame;
  CyTableStore   *store;
  GtkWidget      *added;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->store);
  cy_ability_frame_unref (self->frame);
  g_free (self);
}

static guint
get_n_tiers (void)
{
  return MIN (cy_code_set_get_n_codes (cy_code_set_get ("tier")), CY_ABILITY_MAX_TIERS);
}

static const char *
name_column (const char *what, guint nth)
{
  g_autofree char *id = g_strdup_printf ("%s%u", what, nth);

  return g_intern_string (id);
}

/* Nothing, or 0, asks for nothing. */
static gboolean
parse_need (const char *text, int *level)
{
  guint tenths;

  *level = 0;
  if (!cy_text_has_words (text) || g_str_equal (text, "0") || g_str_equal (text, "—"))
    return TRUE;
  if (!cy_ability_parse_level (text, &tenths))
    return FALSE;
  *level = (int) tenths;

  return TRUE;
}

static gboolean
check_need_cb (CyTableStore *store,
               gint64        id,
               const char   *column,
               const char   *text,
               char        **message,
               gpointer      user_data)
{
  int level;

  if (parse_need (text, &level))
    return TRUE;
  *message = g_strdup (cy_ability_fault_get_words (CY_ABILITY_NO_LEVEL));

  return FALSE;
}

/* ---- Writing ---- */

typedef struct
{
  GPtrArray *codes; /* of the abilities, in the order of the rows */
  GPtrArray *words; /* CY_ABILITY_N_LEVELS of each */
  GArray    *needs; /* of int, one of each tier of each */
  char      *added;
} Changes;

static void
changes_free (gpointer data)
{
  Changes *changes = data;

  g_ptr_array_unref (changes->codes);
  g_ptr_array_unref (changes->words);
  g_array_unref (changes->needs);
  g_free (changes->added);
  g_free (changes);
}

static gboolean
write_ability (CyConn *conn, const Changes *changes, guint nth, GError **error)
{
  const char *code = g_ptr_array_index (changes->codes, nth);

  for (guint i = 0; i < CY_ABILITY_N_LEVELS; i++)
    if (!cy_ability_set_words (conn,
                               code,
                               i + 1,
                               g_ptr_array_index (changes->words, nth * CY_ABILITY_N_LEVELS + i),
                               error))
      return FALSE;
  for (guint i = 0; i < get_n_tiers (); i++)
    if (!cy_ability_set_need (conn,
                              cy_code_set_get_nth (cy_code_set_get ("tier"), i)->code,
                              code,
                              g_array_index (changes->needs, int, nth *get_n_tiers () + i),
                              error))
      return FALSE;

  return TRUE;
}

static gboolean
add_ability (CyConn *conn, const char *name, GError **error)
{
  CyCodeSet       *set = cy_code_set_get ("ability");
  guint            number = FIRST_OWN;
  g_autofree char *code = g_strdup_printf ("%u", number);

  while (cy_code_lookup (set, code) != NULL)
    {
      g_free (code);
      code = g_strdup_printf ("%u", ++number);
    }

  return cy_own_code_add (conn, "ability", code, name, _ ("Change the ability standards"), error) !=
         0;
}

static gpointer
write_all (CyConn *conn, gpointer data, GError **error)
{
  const Changes *changes = data;
  g_autoptr (CyStep) step =
    cy_step_begin (conn, _ ("Change the ability standards"), CY_STEP_NONE, error);

  if (step == NULL)
    return NULL;
  for (guint i = 0; i < changes->codes->len; i++)
    if (!write_ability (conn, changes, i, error))
      return NULL;
  if (cy_text_has_words (changes->added) && !add_ability (conn, changes->added, error))
    return NULL;

  return cy_step_commit (step, error) ? g_strdup (_ ("Ability standards changed")) : NULL;
}

static void
read_row (const Dialog *self, Changes *changes, guint row)
{
  CyTableSource *source = CY_TABLE_SOURCE (self->store);
  int            level;

  g_ptr_array_add (changes->codes, (gpointer) self->frame->kinds[row].code);
  for (guint i = 0; i < CY_ABILITY_N_LEVELS; i++)
    g_ptr_array_add (changes->words,
                     g_strdup (cy_table_source_get_text (source, row, name_column ("level", i))));
  for (guint i = 0; i < get_n_tiers (); i++)
    {
      parse_need (cy_table_source_get_text (source, row, name_column ("need", i)), &level);
      g_array_append_val (changes->needs, level);
    }
}

static gboolean
accepted_cb (CyFormDialog *dialog, Dialog *self)
{
  Changes *changes = g_new0 (Changes, 1);

  changes->codes = g_ptr_array_new ();
  changes->words = g_ptr_array_new_with_free_func (g_free);
  changes->needs = g_array_new (FALSE, FALSE, sizeof (int));
  changes->added = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->added))));
  for (guint i = 0; i < self->frame->n_kinds; i++)
    read_row (self, changes, i);
  cy_deed_run (self->session, write_all, changes, changes_free, TRUE);

  return TRUE;
}

/* ---- Layout ---- */

static GArray *
list_columns (void)
{
  CyCodeSet    *tiers = cy_code_set_get ("tier");
  GArray       *columns = g_array_new (FALSE, FALSE, sizeof (CyTableColumn));
  CyTableColumn column = {
    "name", _ ("Which ability"), 104, CY_TABLE_TEXT, CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD
  };

  g_array_append_val (columns, column);
  for (guint i = 0; i < get_n_tiers (); i++)
    {
      column = (CyTableColumn){ .id = name_column ("need", i),
                                .title = cy_code_set_get_nth (tiers, i)->name,
                                .width = 70,
                                .flags = CY_TABLE_COLUMN_CENTER };
      g_array_append_val (columns, column);
    }
  for (guint i = 0; i < CY_ABILITY_N_LEVELS; i++)
    {
      g_autofree char *title = g_strdup_printf (_ ("Level %u"), i + 1);

      column = (CyTableColumn){ .id = name_column ("level", i),
                                .title = g_intern_string (title),
                                .width = 230 };
      g_array_append_val (columns, column);
    }

  return columns;
}

static void
append_row (Dialog *self, guint nth, guint n_columns)
{
  const CyAbilityKind *kind = &self->frame->kinds[nth];
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (texts, g_strdup (kind->name));
  for (guint i = 0; i < get_n_tiers (); i++)
    g_ptr_array_add (texts,
                     kind->needs[i] > 0
                       ? g_strdup_printf ("%d.%d", kind->needs[i] / 10, kind->needs[i] % 10)
                       : g_strdup ("—"));
  for (guint i = 0; i < CY_ABILITY_N_LEVELS; i++)
    g_ptr_array_add (texts, g_strdup (kind->words[i] != NULL ? kind->words[i] : ""));
  g_return_if_fail (texts->len == n_columns);
  cy_table_store_append (self->store, nth + 1, (const char *const *) texts->pdata);
}

static GtkWidget *
make_table (Dialog *self)
{
  g_autoptr (GArray) columns = list_columns ();
  g_autofree const char **ids = g_new0 (const char *, columns->len + 1);
  GtkWidget              *table =
    cy_table_new (_ ("Ability standards"), (const CyTableColumn *) columns->data, columns->len);

  for (guint i = 0; i < columns->len; i++)
    ids[i] = g_array_index (columns, CyTableColumn, i).id;
  self->store = cy_table_store_new (ids);
  for (guint i = 0; i < get_n_tiers (); i++)
    cy_table_store_set_editable (self->store, name_column ("need", i), check_need_cb, NULL);
  for (guint i = 0; i < CY_ABILITY_N_LEVELS; i++)
    cy_table_store_set_editable (self->store, name_column ("level", i), NULL, NULL);
  for (guint i = 0; i < self->frame->n_kinds; i++)
    append_row (self, i, columns->len);
  cy_table_set_cell_mode (CY_TABLE (table), TRUE);
  gtk_widget_add_css_class (table, "grid");
  gtk_widget_set_vexpand (table, TRUE);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));

  return table;
}

/**
 * cy_ability_frame_present:
 * @over: a widget of the window that it stands over
 * @session: the session
 * @frame: as it stands now
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_ability_frame_present (GtkWidget *over, CySession *session, CyAbilityFrame *frame)
{
  Dialog    *self = g_new0 (Dialog, 1);
  GtkWidget *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ ("Ability Standards"),
                                          _ ("Save"));
  GtkWidget *hint = gtk_label_new (
    _ ("What each tier asks for, and what each level means here. An empty description goes back to "
       "the program's own words; an empty level asks for nothing."));

  self->session = g_object_ref (session);
  self->frame = cy_ability_frame_ref (frame);
  self->added = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->added), _ ("leave empty to add none"));
  gtk_widget_add_css_class (hint, "secondary");
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  cy_form_dialog_add (CY_FORM_DIALOG (window), hint);
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_table (self));
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Add an ability of our own"), self->added);
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
