/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 培训 of one person: the courses, with the hours, results and certificates. */
#include "cy-training-view.h"

#include "cy-code.h"
#include "cy-section-title.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-training-ledger.h"

#include <glib/gi18n.h>

#define HEIGHT 320
#define LAST_DAY 21991231

struct _CyTrainingView
{
  GtkBox parent_instance;

  GtkWidget *sums;
  GtkWidget *table;

  CySession *session;
  gint64     person;
};

G_DEFINE_FINAL_TYPE (CyTrainingView, cy_training_view, GTK_TYPE_BOX)

static const char *const ids[] = { "year",  "name",   "category", "way",   "since",
                                   "hours", "result", "number",   "until", NULL };

/* ---- Showing ---- */

static void
append (CyTrainingView *self, CyTableStore *store, const CyLedgerLine *line, guint nth)
{
  gint64           base_date = cy_session_get_base_date (self->session);
  g_autofree char *year = g_strdup_printf ("%d", line->year);
  g_autofree char *since = cy_date_format (line->since, CY_DATE_ISO);
  g_autofree char *hours = g_strdup_printf ("%g", (double) line->hours / 10);
  g_autofree char *until = cy_date_format (line->valid_until, CY_DATE_ISO);
  const char      *texts[] = {
         year,
         line->name,
    line->category != NULL ? cy_code_get_name ("training_category", line->category) : "—",
    line->online ? _ ("Online") : _ ("Offline"),
         since,
         hours,
    line->result != NULL ? cy_code_get_name ("training_result", line->result) : "—",
         cy_table_or_dash (line->certificate),
         cy_table_or_dash (until),
  };

  cy_table_store_append (store, nth + 1, texts);
  if (line->valid_until != CY_DATE_NONE && line->valid_until < base_date)
    cy_table_store_set_style (store, nth + 1, "until", "error");
}

/* Years stand in order, the newest last. */
static char *
dup_sums (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = lines->len; i > 0;)
    {
      int    year = ((const CyLedgerLine *) g_ptr_array_index (lines, i - 1))->year;
      gint64 hours = 0;
      gint64 task = 0;
      guint  n = 0;

      for (; i > 0; i--, n++)
        {
          const CyLedgerLine *line = g_ptr_array_index (lines, i - 1);

          if (line->year != year)
            break;
          hours += line->hours;
          task += line->counts ? line->hours : 0;
        }
      g_string_append_printf (
        text,
        ngettext ("%s%d: %u course, %g hours, of which %g count towards the yearly task",
                  "%s%d: %u courses, %g hours, of which %g count towards the yearly task",
                  n),
        text->len > 0 ? "\n" : "",
        year,
        n,
        (double) hours / 10,
        (double) task / 10);
    }

  return g_string_free (text, FALSE);
}

static void
fill (CyTrainingView *self, GPtrArray *lines)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (ids);
  g_autofree char *sums = dup_sums (lines);

  cy_table_store_freeze (store);
  for (guint i = lines->len; i > 0; i--)
    append (self, store, g_ptr_array_index (lines, i - 1), i - 1);
  cy_table_store_thaw (store);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  gtk_label_set_text (GTK_LABEL (self->sums), sums);
  gtk_widget_set_visible (self->sums, lines->len > 0);
}

/* ---- Reading ---- */

typedef struct
{
  CyTrainingView *view;
  gint64          person;
} Wish;

static gpointer
list_lines (CyConn *conn, gpointer data, GError **error)
{
  const CyLedgerArgs args = { 0, *(gint64 *) data, 0, LAST_DAY };

  return cy_training_ledger_load (conn, &args, error);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Wish *wish = user_data;
  g_autoptr (CyTrainingView) self = wish->view;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = cy_session_finish (result, &error);

  if (self->session == NULL || wish->person != self->person)
    return;
  if (lines == NULL)
    cy_session_present_error (self->session, error);
  else
    fill (self, lines);
}

/* ---- Class ---- */

static void
cy_training_view_dispose (GObject *object)
{
  g_clear_object (&CY_TRAINING_VIEW (object)->session);

  G_OBJECT_CLASS (cy_training_view_parent_class)->dispose (object);
}

static void
cy_training_view_class_init (CyTrainingViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_training_view_dispose;
}

static GtkWidget *
make_table (void)
{
  const CyTableColumn columns[] = {
    { "year", _ ("Year"), 52 },
    { "name",
      _ ("Name of the course"),
      180,
      .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "category", _ ("Course category"), 120 },
    { "way", _ ("Way"), 52 },
    { "since", _ ("Begins"), 88 },
    { "hours", _ ("Credit hours"), 60, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "result", _ ("Course result"), 84 },
    { "number", _ ("Certificate number"), 150 },
    { "until", _ ("Valid until"), 88 },
  };

  return cy_table_new (_ ("Courses of this person"), columns, G_N_ELEMENTS (columns));
}

static void
cy_training_view_init (CyTrainingView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->sums = gtk_label_new (NULL);
  self->table = make_table ();
  gtk_label_set_xalign (GTK_LABEL (self->sums), 0);
  gtk_label_set_wrap (GTK_LABEL (self->sums), TRUE);
  gtk_widget_set_size_request (self->table, -1, HEIGHT);
  gtk_widget_set_vexpand (self->table, TRUE);
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("This person took part in no course yet. Courses are set up under "
                         "Cultivation, Training."),
                      NULL);
  gtk_box_append (GTK_BOX (self), cy_section_title_new (_ ("Training courses"), NULL));
  gtk_box_append (GTK_BOX (self), self->sums);
  gtk_box_append (GTK_BOX (self), self->table);
}

GtkWidget *
cy_training_view_new (CySession *session)
{
  CyTrainingView *self = g_object_new (CY_TYPE_TRAINING_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_training_view_show:
 * @self: the view
 * @person: local id; 0 for nobody
 *
 * Reads again, also when it is the same person.
 */
void
cy_training_view_show (CyTrainingView *self, gint64 person)
{
  Wish *wish;

  self->person = person;
  if (person == 0)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      fill (self, none);
      return;
    }
  wish = g_new0 (Wish, 1);
  *wish = (Wish){ g_object_ref (self), person };
  cy_session_read (self->session,
                   list_lines,
                   g_memdup2 (&person, sizeof person),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   listed_cb,
                   wish);
}
