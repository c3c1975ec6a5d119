/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chooses who joins an exchange plan, of those in the pool who are not away in its time. */
#include "cy-exchange-dialogs.h"

#include "cy-deed-run.h"
#include "cy-code.h"
#include "cy-exchange-edit.h"
#include "cy-exchange-list.h"
#include "cy-exchange-run.h"
#include "cy-form-dialog.h"
#include "cy-read-over.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>
#include <string.h>

#define TABLE_WIDTH 720
#define TABLE_HEIGHT 300

typedef struct
{
  CySession    *session;
  gint64        plan;
  GPtrArray    *people; /* of CyExchangeFree */
  CyTableStore *store;
  GtkWidget    *search;
  GtkWidget    *never;
  GtkWidget    *chosen;
  GtkWidget    *table;
} PeopleDialog;

static void
dialog_free (gpointer data)
{
  PeopleDialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->store);
  g_ptr_array_unref (self->people);
  g_free (self);
}

/* ---- Writing ---- */

typedef struct
{
  gint64  plan;
  GArray *people;
} Adding;

static void
adding_free (gpointer data)
{
  g_array_unref (((Adding *) data)->people);
  g_free (data);
}

static gpointer
add (CyConn *conn, gpointer data, GError **error)
{
  const Adding *adding = data;
  guint         n;

  if (!cy_exchange_add_people (conn,
                               adding->plan,
                               adding->people,
                               _ ("Add people to an exchange plan"),
                               &n,
                               error))
    return NULL;

  return g_strdup_printf (ngettext ("%u person added to the plan",
                                    "%u people added to the plan",
                                    n),
                          n);
}

static gboolean
accepted_cb (CyFormDialog *dialog, PeopleDialog *self)
{
  Adding *adding;

  if (cy_table_get_n_selected (CY_TABLE (self->table)) == 0)
    {
      cy_form_dialog_set_message (dialog, _ ("Choose who joins the plan."));
      return FALSE;
    }
  adding = g_new0 (Adding, 1);
  *adding = (Adding){ self->plan, cy_table_get_selected (CY_TABLE (self->table)) };
  cy_deed_run (self->session, add, adding, adding_free, TRUE);

  return TRUE;
}

/* ---- Who there is ---- */

static gboolean
contains (const char *text, const char *part)
{
  return text != NULL && strstr (text, part) != NULL;
}

static gboolean
is_sought (PeopleDialog *self, const CyExchangeFree *person)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->never)) && person->n_past > 0)
    return FALSE;

  return *text == '\0' || contains (person->name, text) || contains (person->place, text) ||
         contains (person->town, text) || contains (person->words, text);
}

static void
append (PeopleDialog *self, const CyExchangeFree *person)
{
  g_autofree char *place = g_strconcat (person->town != NULL ? person->town : "",
                                        person->place != NULL ? person->place : "—",
                                        NULL);
  int         age = cy_date_age (person->birth, cy_session_get_base_date (self->session));
  const char *tier = person->tier != NULL ? cy_code_get_short_name ("tier", person->tier) : NULL;
  g_autofree char *years = age >= 0 ? g_strdup_printf ("%d", age) : g_strdup ("—");
  g_autofree char *past = g_strdup_printf ("%u", person->n_past);
  const char      *texts[] = {
         person->name, place, tier != NULL ? tier : "—", years, person->words, past,
  };

  cy_table_store_append (self->store, person->person, texts);
}

static void
show (PeopleDialog *self)
{
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < self->people->len; i++)
    if (is_sought (self, g_ptr_array_index (self->people, i)))
      append (self, g_ptr_array_index (self->people, i));
  cy_table_store_thaw (self->store);
}

static void
chosen_cb (CyTable *table, PeopleDialog *self)
{
  g_autofree char *text = g_strdup_printf (_ ("%u chosen"), cy_table_get_n_selected (table));

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
}

static void
all_cb (PeopleDialog *self)
{
  cy_table_select_all (CY_TABLE (self->table));
}

/* ---- Layout ---- */

static GtkWidget *
make_tools (PeopleDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *all = gtk_button_new_with_label (_ ("Choose All Shown"));

  self->search = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->search, TRUE);
  g_object_set (self->search, "placeholder-text", _ ("Name, village, township or subject"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name, village, township or subject"),
                                  -1);
  self->never = gtk_check_button_new_with_label (_ ("Only who was never sent out"));
  self->chosen = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->chosen, "chosen");
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (show), self);
  g_signal_connect_swapped (self->never, "toggled", G_CALLBACK (show), self);
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (all_cb), self);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->never);
  gtk_box_append (GTK_BOX (box), all);
  gtk_box_append (GTK_BOX (box), self->chosen);

  return box;
}

static GtkWidget *
make_table (PeopleDialog *self)
{
  static const char *const   ids[] = { "name", "place", "tier", "age", "words", "past", NULL };
  static const CyTableColumn columns[] = {
    { "name", N_ ("Full name"), 84, .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
    { "place", N_ ("Village"), 150, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "tier", N_ ("Tier"), 76, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "age", N_ ("Age"), 50, .flags = CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
    { "words",
      N_ ("Specialty and subjects"),
      180,
      .flags = CY_TABLE_COLUMN_EXPAND | CY_TABLE_COLUMN_SORTABLE },
    { "past",
      N_ ("Sent out before"),
      84,
      .flags = CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  };

  self->table = cy_table_new_marked (_ ("Who can join the plan"), columns, G_N_ELEMENTS (columns));
  self->store = cy_table_store_new (ids);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("Nobody in the pool fits, or all are in the plan or away then."),
                      NULL);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_size_request (self->table, TABLE_WIDTH, TABLE_HEIGHT);
  gtk_widget_set_vexpand (self->table, TRUE);

  return self->table;
}

static void
present (GtkWidget *over, CySession *session, gpointer found, gpointer user_data)
{
  PeopleDialog *self = g_new0 (PeopleDialog, 1);
  GtkWidget    *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ ("Add People to the Plan"),
                                          _ ("Add"));

  self->session = g_object_ref (session);
  self->plan = *(const gint64 *) user_data;
  self->people = found;
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_tools (self));
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_table (self));
  g_object_set_data_full (G_OBJECT (window), "people", self, dialog_free);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  show (self);
  gtk_window_present (GTK_WINDOW (window));
}

/* ---- Reading ---- */

static gpointer
read_free (CyConn *conn, gpointer data, GError **error)
{
  const gint64 *ids = data;

  return cy_exchange_list_free (conn, ids[0], ids[1], error);
}

/**
 * cy_exchange_dialog_people:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @plan: id of a plan
 */
void
cy_exchange_dialog_people (GtkWidget *over, CySession *session, gint64 plan)
{
  const gint64 ids[] = { plan, cy_session_get_scope (session) };

  cy_read_over (over,
                session,
                &(CyReadOver){ .read = read_free,
                               .data = g_memdup2 (ids, sizeof ids),
                               .data_free = g_free,
                               .found_free = (GDestroyNotify) g_ptr_array_unref,
                               .show = present,
                               .user_data = g_memdup2 (&plan, sizeof plan),
                               .user_data_free = g_free });
}
