/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Shows who comes into the list of a cycle, who does not and who is special, each with the reason,
 * before it is written. */
#include "cy-cycle-page-private.h"

#include "cy-code.h"
#include "cy-cycle-deed.h"
#include "cy-cycle-people.h"
#include "cy-cycle.h"
#include "cy-form-dialog.h"
#include "cy-step.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define TABLE_WIDTH 760
#define TABLE_HEIGHT 320

/* A row, which stands for somebody in one of the cycles. */
typedef struct
{
  guint          cycle;
  CyCyclePerson *person; /* (unowned) */
} Row;

typedef struct
{
  CySession    *session;
  GPtrArray    *cycles;
  GPtrArray    *people; /* an array for each cycle */
  gboolean      is_new;
  GArray       *rows;
  CyTableStore *store;
  GtkWidget    *table;
} PeopleDialog;

static void
dialog_free (gpointer data)
{
  PeopleDialog *self = data;

  g_object_unref (self->session);
  g_ptr_array_unref (self->cycles);
  g_ptr_array_unref (self->people);
  g_array_unref (self->rows);
  g_object_unref (self->store);
  g_free (self);
}

/* ---- Writing ---- */

typedef struct
{
  GPtrArray *cycles;
  GPtrArray *people;
  gboolean   is_new;
} Deed;

typedef struct
{
  gint64 cycle;
  char  *news;
} Outcome;

static void
deed_free (gpointer data)
{
  Deed *self = data;

  g_ptr_array_unref (self->cycles);
  g_ptr_array_unref (self->people);
  g_free (self);
}

static void
outcome_free (gpointer data)
{
  g_free (((Outcome *) data)->news);
  g_free (data);
}

static gboolean
write_cycle (CyConn *conn, const Deed *deed, guint nth, GError **error)
{
  CyRecord  *cycle = g_ptr_array_index (deed->cycles, nth);
  GPtrArray *people = g_ptr_array_index (deed->people, nth);

  return deed->is_new ? cy_cycle_make (conn, cycle, people, error)
                      : cy_cycle_apply (conn, cy_record_get_id (cycle), people, error);
}

static char *
say_done (const Deed *deed)
{
  guint n = 0;

  if (deed->cycles->len > 1)
    return g_strdup_printf (_ ("%u cycles were begun"), deed->cycles->len);
  for (guint i = 0; i < 2; i++)
    n += cy_cycle_people_count (g_ptr_array_index (deed->people, 0), i);

  return deed->is_new ? g_strdup_printf (_ ("The cycle was begun with %u in its list"), n)
                      : g_strdup (_ ("The list was updated"));
}

static gpointer
write_cycles (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  Outcome    *outcome;
  g_autoptr (CyStep) step =
    cy_step_begin (conn,
                   deed->is_new ? _ ("Begin an assessment cycle")
                                : _ ("Update the list of an assessment cycle"),
                   CY_STEP_NONE,
                   error);

  if (step == NULL)
    return NULL;
  for (guint i = 0; i < deed->cycles->len; i++)
    if (!write_cycle (conn, deed, i, error))
      return NULL;
  if (!cy_step_commit (step, error))
    return NULL;
  outcome = g_new0 (Outcome, 1);
  outcome->cycle = cy_record_get_id (g_ptr_array_index (deed->cycles, deed->cycles->len - 1));
  outcome->news = say_done (deed);

  return outcome;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;
  g_autoptr (GError) error = NULL;
  Outcome *outcome = cy_session_finish (result, &error);

  if (outcome == NULL)
    {
      cy_session_present_error (session, error);
      return;
    }
  cy_session_set_cycle (session, outcome->cycle);
  cy_session_toast (session, outcome->news, TRUE);
  outcome_free (outcome);
}

/* What the rule proposes, turned round where it is not ticked. */
static void
take_ticks (PeopleDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (cy_table_is_selected (CY_TABLE (self->table), i + 1))
        continue;
      if (self->is_new)
        row->person->take = row->person->take == CY_TAKE_GRADED ? CY_TAKE_OUT : CY_TAKE_GRADED;
      else
        g_ptr_array_remove (g_ptr_array_index (self->people, row->cycle), row->person);
    }
}

static gboolean
accepted_cb (CyFormDialog *window, PeopleDialog *self)
{
  Deed *deed = g_new0 (Deed, 1);

  take_ticks (self);
  deed->cycles = g_ptr_array_ref (self->cycles);
  deed->people = g_ptr_array_ref (self->people);
  deed->is_new = self->is_new;
  cy_session_write (self->session,
                    write_cycles,
                    deed,
                    deed_free,
                    outcome_free,
                    NULL,
                    written_cb,
                    g_object_ref (self->session));

  return TRUE;
}

/* ---- Showing ---- */

static const char *
get_treatment (const PeopleDialog *self, const CyCyclePerson *person)
{
  if (person->take == CY_TAKE_OUT)
    return self->is_new ? _ ("Not in the list") : _ ("Leaves the list");
  if (!self->is_new && person->entry != 0)
    return _ ("Changes the unit");

  return person->take == CY_TAKE_SPECIAL ? _ ("Not graded") : _ ("Graded");
}

static void
append (PeopleDialog *self, guint cycle, CyCyclePerson *person)
{
  Row         row = { cycle, person };
  const char *kind =
    cy_record_get_text (g_ptr_array_index (self->cycles, cycle), CY_ASSESS_CYCLE_KIND);
  const char *texts[] = { person->name,
                          person->place != NULL ? person->place : "—",
                          cy_code_get_name ("cycle_kind", kind),
                          get_treatment (self, person),
                          person->words != NULL ? person->words : "" };

  g_array_append_val (self->rows, row);
  cy_table_store_append (self->store, self->rows->len, texts);
  cy_table_store_set_style (self->store,
                            self->rows->len,
                            "take",
                            person->take == CY_TAKE_GRADED    ? "ok"
                            : person->take == CY_TAKE_SPECIAL ? "warn"
                                                              : "error");
}

static void
fill (PeopleDialog *self)
{
  cy_table_store_freeze (self->store);
  for (guint i = 0; i < self->cycles->len; i++)
    {
      GPtrArray *people = g_ptr_array_index (self->people, i);

      for (guint j = 0; j < people->len; j++)
        {
          CyCyclePerson *person = g_ptr_array_index (people, j);

          if (!self->is_new || person->why != CY_CASE_WHOLE)
            append (self, i, person);
        }
    }
  cy_table_store_thaw (self->store);
  cy_table_select_all (CY_TABLE (self->table));
}

static char *
describe (const PeopleDialog *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->cycles->len; i++)
    {
      GPtrArray *people = g_ptr_array_index (self->people, i);

      g_string_append_printf (
        text,
        _ ("%s: %u graded, %u in the list without a grade, %u not in the list.\n"),
        cy_record_get_text (g_ptr_array_index (self->cycles, i), CY_ASSESS_CYCLE_NAME),
        cy_cycle_people_count (people, CY_TAKE_GRADED),
        cy_cycle_people_count (people, CY_TAKE_SPECIAL),
        cy_cycle_people_count (people, CY_TAKE_OUT));
    }
  g_string_append (text,
                   _ (
                     "Below are those who joined, left or moved. Ticked, they are treated as it "
                     "stands there; not ticked, who would be out or without a grade is graded, and "
                     "who would be graded stays out."));

  return g_string_free (text, FALSE);
}

static GtkWidget *
make_table (PeopleDialog *self)
{
  static const char *const   ids[] = { "name", "place", "kind", "take", "words", NULL };
  static const CyTableColumn columns[] = {
    { "name", N_ ("Full name"), 84, .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
    { "place", N_ ("Village"), 90, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "kind", N_ ("Period assessed"), 70, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "take", N_ ("Treatment"), 96, CY_TABLE_TAG, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "words", N_ ("Reason"), 260, .flags = CY_TABLE_COLUMN_EXPAND | CY_TABLE_COLUMN_SORTABLE },
  };

  self->table =
    cy_table_new_marked (_ ("Those who joined, left or moved"), columns, G_N_ELEMENTS (columns));
  self->store = cy_table_store_new (ids);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("Nobody joined, left or moved: all are in the list."),
                      NULL);
  gtk_widget_set_size_request (self->table, TABLE_WIDTH, TABLE_HEIGHT);
  gtk_widget_set_vexpand (self->table, TRUE);

  return self->table;
}

static GtkWidget *
make_text (const PeopleDialog *self)
{
  g_autofree char *text =
    self->is_new
      ? describe (self)
      : g_strdup (_ ("What is ticked is carried out. Marks of who leaves the list go with "
                     "them; undo brings both back."));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/* @people: of CyCyclePerson when the list of one cycle is updated, else an array of them for each
 * of the new @cycles. */
void
cy_cycle_people_present (GtkWidget *over,
                         CySession *session,
                         GPtrArray *cycles,
                         GPtrArray *people,
                         gboolean   is_new)
{
  GtkRoot      *root = gtk_widget_get_root (over);
  PeopleDialog *self;
  GtkWidget    *window;

  if (root == NULL)
    return;
  self = g_new0 (PeopleDialog, 1);
  self->session = g_object_ref (session);
  self->cycles = g_ptr_array_ref (cycles);
  self->people = is_new ? g_ptr_array_ref (people)
                        : g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  if (!is_new)
    g_ptr_array_add (self->people, g_ptr_array_ref (people));
  self->is_new = is_new;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  window = cy_form_dialog_new (GTK_WINDOW (root),
                               is_new ? _ ("Who Is in the Cycle") : _ ("Update the List"),
                               is_new ? _ ("Begin") : _ ("Update"));
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_text (self));
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_table (self));
  g_object_set_data_full (G_OBJECT (window), "people", self, dialog_free);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  fill (self);
  gtk_window_present (GTK_WINDOW (window));
}
