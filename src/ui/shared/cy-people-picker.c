/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chooses people of the pool from a list with how often and where they were posted. */
#include "cy-people-picker.h"

#include "cy-code.h"
#include "cy-free-people.h"
#include "cy-pinyin.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define NOTHING "—"
#define WIDTH 470
#define HEIGHT 420

struct _CyPeoplePicker
{
  GtkWidget parent_instance;

  GtkWidget    *box;
  GtkWidget    *entry;
  GtkWidget    *count;
  GtkWidget    *table;
  CyTableStore *store;

  CySession  *session;
  GPtrArray  *people;
  GHashTable *chosen; /* also those whom the search hides */
  gboolean    filling;
};

G_DEFINE_FINAL_TYPE (CyPeoplePicker, cy_people_picker, GTK_TYPE_WIDGET)

static guint changed_signal;

static const char *const column_ids[] = { "name", "place", "tier", "times", "away", NULL };

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 66, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "place", N_ ("Village"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "tier", N_ ("Tier"), 66, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "times",
    N_ ("Postings"),
    56,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "away", N_ ("Away at"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
};

/* ---- Showing ---- */

static gboolean
matches (const CyFreePerson *person, const char *search)
{
  return cy_pinyin_finds (person->name, search) || cy_text_contains (person->place, search) ||
         cy_text_contains (person->town, search);
}

static void
append (CyPeoplePicker *self, const CyFreePerson *person)
{
  g_autofree char *times = g_strdup_printf ("%u", person->n_postings);
  const char *tier = person->tier != NULL ? cy_code_get_short_name ("tier", person->tier) : NOTHING;
  const char *texts[] = {
    person->name, person->place != NULL ? person->place : NOTHING, tier,
    times,        person->away != NULL ? person->away : NOTHING,
  };

  cy_table_store_append (self->store, person->person, texts);
}

static void
show_count (CyPeoplePicker *self)
{
  guint            n = g_hash_table_size (self->chosen);
  g_autofree char *text = g_strdup_printf (_ ("%u chosen"), n);

  gtk_label_set_text (GTK_LABEL (self->count), text);
  g_signal_emit (self, changed_signal, 0);
}

static void
fill (CyPeoplePicker *self)
{
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GArray) ids = cy_people_picker_dup_chosen (self);

  self->filling = TRUE;
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; self->people != NULL && i < self->people->len; i++)
    if (matches (g_ptr_array_index (self->people, i), search))
      append (self, g_ptr_array_index (self->people, i));
  cy_table_store_thaw (self->store);
  cy_table_select_many (CY_TABLE (self->table), (const gint64 *) ids->data, ids->len);
  self->filling = FALSE;
  show_count (self);
}

/* Only the rows in sight can have been chosen or not. */
static void
selection_cb (CyTable *table, CyPeoplePicker *self)
{
  CyTableSource *source = CY_TABLE_SOURCE (self->store);
  guint          n = cy_table_source_get_n_rows (source);

  if (self->filling)
    return;
  for (guint i = 0; i < n; i++)
    {
      gint64 id = cy_table_source_get_id (source, i);

      if (cy_table_is_selected (table, id))
        g_hash_table_add (self->chosen, g_memdup2 (&id, sizeof id));
      else
        g_hash_table_remove (self->chosen, &id);
    }
  show_count (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 scope;
  gint64 base_date;
} Wish;

static gpointer
read_people (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_free_people_load (conn, wish->scope, wish->base_date, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPeoplePicker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = cy_session_finish (result, &error);

  if (self->session == NULL)
    return;
  if (people == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  self->people = g_steal_pointer (&people);
  fill (self);
}

static void
read_all (CyPeoplePicker *self)
{
  Wish wish = { cy_session_get_scope (self->session), cy_session_get_base_date (self->session) };

  cy_session_read (self->session,
                   read_people,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   read_cb,
                   g_object_ref (self));
}

/* ---- Class ---- */

static void
cy_people_picker_dispose (GObject *object)
{
  CyPeoplePicker *self = CY_PEOPLE_PICKER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_object (&self->session);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);

  G_OBJECT_CLASS (cy_people_picker_parent_class)->dispose (object);
}

static void
cy_people_picker_class_init (CyPeoplePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_people_picker_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyPeoplePicker::changed: others are chosen now */
  changed_signal = g_signal_new ("changed",
                                 CY_TYPE_PEOPLE_PICKER,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
cy_people_picker_init (CyPeoplePicker *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->store = cy_table_store_new (column_ids);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->entry = gtk_search_entry_new ();
  self->count = gtk_label_new (NULL);
  self->table = cy_table_new_marked (_ ("People of the pool"), columns, G_N_ELEMENTS (columns));
  gtk_widget_add_css_class (self->count, "chosen");
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name, village or township"),
                                  -1);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody of the pool fits."), NULL);
  cy_table_set_totals (CY_TABLE (self->table),
                       _ ("Ctrl or Shift and a click choose several"),
                       NULL);
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_widget_set_size_request (self->table, WIDTH, HEIGHT);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (fill), self);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (GTK_BOX (row), self->count);
  gtk_box_append (GTK_BOX (self->box), row);
  gtk_box_append (GTK_BOX (self->box), self->table);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cy_people_picker_new:
 * @session: whose scope says who can be chosen
 *
 * Returns: a picker that fills itself
 */
GtkWidget *
cy_people_picker_new (CySession *session)
{
  CyPeoplePicker *self = g_object_new (CY_TYPE_PEOPLE_PICKER, NULL);

  self->session = g_object_ref (session);
  read_all (self);

  return GTK_WIDGET (self);
}

/**
 * cy_people_picker_list_chosen:
 * @self: a picker
 *
 * Returns: (transfer container) (element-type CyFreePerson): who is chosen, in the order of the
 *   list; nobody before it is read
 */
GPtrArray *
cy_people_picker_list_chosen (CyPeoplePicker *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; self->people != NULL && i < self->people->len; i++)
    {
      CyFreePerson *person = g_ptr_array_index (self->people, i);

      if (g_hash_table_contains (self->chosen, &person->person))
        g_ptr_array_add (chosen, person);
    }

  return chosen;
}

/**
 * cy_people_picker_dup_chosen:
 * @self: a picker
 *
 * Returns: (transfer full) (element-type gint64): who is chosen, in no order
 */
GArray *
cy_people_picker_dup_chosen (CyPeoplePicker *self)
{
  GArray        *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);

  return ids;
}

/**
 * cy_people_picker_choose:
 * @self: a picker
 * @people: (element-type gint64): who is chosen from now on
 */
void
cy_people_picker_choose (CyPeoplePicker *self, GArray *people)
{
  g_hash_table_remove_all (self->chosen);
  for (guint i = 0; i < people->len; i++)
    g_hash_table_add (self->chosen,
                      g_memdup2 (&g_array_index (people, gint64, i), sizeof (gint64)));
  fill (self);
}
