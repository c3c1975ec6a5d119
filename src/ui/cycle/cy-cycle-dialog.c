/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for a new cycle: scheme, quarter or year, for whom, and its days. */
#include "cy-cycle-page-private.h"

#include "cy-code.h"
#include "cy-cycle-deed.h"
#include "cy-cycle-people.h"
#include "cy-cycle.h"
#include "cy-dialog.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-read-over.h"

#include <glib/gi18n.h>

/* Of two columns, of which one holds the whole name of a cycle. */
#define WIDTH 600

static const guint fields[] = {
  CY_ASSESS_CYCLE_KIND,       CY_ASSESS_CYCLE_NAME,  CY_ASSESS_CYCLE_UNIT,
  CY_ASSESS_CYCLE_TIER,       CY_ASSESS_CYCLE_POST,  CY_ASSESS_CYCLE_SINCE,
  CY_ASSESS_CYCLE_UNTIL,      CY_ASSESS_CYCLE_OPENS, CY_ASSESS_CYCLE_DEADLINE,
  CY_ASSESS_CYCLE_MONTHS_MIN, CY_ASSESS_CYCLE_MOVED, CY_ASSESS_CYCLE_DOUBLE_ENTRY,
};

typedef struct
{
  GtkWidget    *over;
  CySession    *session;
  GPtrArray    *schemes; /* of CyCycleScheme */
  CyRecord     *record;
  GtkWidget    *scheme;
  GtkWidget    *section;
  GtkWidget    *whole_year;
  CyFormDialog *window;
  char         *kind; /* that the days are of */
} CycleDialog;

static void
dialog_free (gpointer data)
{
  CycleDialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->over);
  g_ptr_array_unref (self->schemes);
  g_clear_object (&self->record);
  g_free (self->kind);
  g_free (self);
}

/* ---- Who would be in it ---- */

/* The cycles to be made, and who would be in each; rows of the next dialogue. */
typedef struct
{
  GPtrArray *cycles; /* of CyRecord */
  gboolean   is_whole_year;
  gint64     today;
} Wish;

typedef struct
{
  GPtrArray *cycles;
  GPtrArray *people; /* of a GPtrArray of CyCyclePerson for each cycle */
} Preview;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_ptr_array_unref (self->cycles);
  g_free (self);
}

static void
preview_free (gpointer data)
{
  Preview *self = data;

  g_clear_pointer (&self->cycles, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Preview, preview_free)

static gpointer
read_preview (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  g_autoptr (Preview) preview = g_new0 (Preview, 1);

  preview->people = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  preview->cycles = wish->is_whole_year
                      ? cy_cycle_draft_year (conn, g_ptr_array_index (wish->cycles, 0), error)
                      : g_ptr_array_ref (wish->cycles);
  for (guint i = 0; preview->cycles != NULL && i < preview->cycles->len; i++)
    {
      CyRecord  *cycle = g_ptr_array_index (preview->cycles, i);
      GPtrArray *people = cy_cycle_check (conn, cycle, error)
                            ? cy_cycle_people_load (conn, cycle, wish->today, error)
                            : NULL;

      if (people == NULL)
        return NULL;
      g_ptr_array_add (preview->people, people);
    }

  return preview->cycles != NULL ? g_steal_pointer (&preview) : NULL;
}

static void
show_preview (GtkWidget *over, CySession *session, gpointer found, gpointer user_data)
{
  g_autoptr (Preview) preview = found;

  if (preview->cycles->len == 0)
    cy_session_toast (session, _ ("All cycles of this year are there already"), FALSE);
  else
    cy_cycle_people_present (over, session, preview->cycles, preview->people, TRUE);
}

static gboolean
accepted_cb (CyFormDialog *window, CycleDialog *self)
{
  Wish *wish;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->section)))
    return FALSE;
  wish = g_new0 (Wish, 1);
  wish->cycles = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (wish->cycles, cy_record_copy (self->record));
  wish->is_whole_year = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->whole_year)) &&
                        gtk_widget_get_sensitive (self->whole_year);
  wish->today = cy_session_get_today (self->session);
  cy_read_over (self->over,
                self->session,
                &(CyReadOver){ .read = read_preview,
                               .data = wish,
                               .data_free = wish_free,
                               .found_free = preview_free,
                               .show = show_preview });

  return TRUE;
}

/* ---- The form ---- */

static const CyCycleScheme *
get_scheme (CycleDialog *self)
{
  return g_ptr_array_index (self->schemes,
                            gtk_drop_down_get_selected (GTK_DROP_DOWN (self->scheme)));
}

/* With its place, so that the others close up. */
static void
show_field (CyFormSection *section, guint field, gboolean is_asked)
{
  GtkWidget *editor = GTK_WIDGET (cy_form_section_find (section, field));

  gtk_widget_set_visible (gtk_widget_get_parent (editor), is_asked);
}

static void
show_fields (CycleDialog *self)
{
  const CyCycleScheme *scheme = get_scheme (self);
  CyFormSection       *section = CY_FORM_SECTION (self->section);
  gboolean             is_year = g_strcmp0 (self->kind, CY_CYCLE_YEAR_END) == 0;

  show_field (section, CY_ASSESS_CYCLE_TIER, g_str_equal (scheme->object, "reserve"));
  show_field (section, CY_ASSESS_CYCLE_POST, g_str_equal (scheme->object, "post"));
  gtk_widget_set_sensitive (GTK_WIDGET (cy_form_section_find (section, CY_ASSESS_CYCLE_KIND)),
                            scheme->has_routine);
  gtk_widget_set_sensitive (self->whole_year, scheme->has_routine && is_year);
}

/* The usual days of the scheme's year; whom it is for stays as chosen. */
static void
draft (CycleDialog *self, const char *kind)
{
  static const guint   kept[] = { CY_ASSESS_CYCLE_UNIT,
                                  CY_ASSESS_CYCLE_MOVED,
                                  CY_ASSESS_CYCLE_DOUBLE_ENTRY };
  const CyCycleScheme *scheme = get_scheme (self);
  g_autofree char     *wanted = g_strdup (scheme->has_routine ? kind : CY_CYCLE_YEAR_END);
  g_autoptr (CyRecord) record = cy_cycle_draft_of (scheme->id, scheme->year, scheme->name, wanted);

  for (guint i = 0; self->record != NULL && i < G_N_ELEMENTS (kept); i++)
    cy_record_set (record, kept[i], cy_record_get (self->record, kept[i]));
  g_set_object (&self->record, record);
  g_free (self->kind);
  self->kind = g_steal_pointer (&wanted);
  cy_form_section_set_record (CY_FORM_SECTION (self->section), self->record);
  show_fields (self);
}

static void
scheme_chosen_cb (CycleDialog *self)
{
  draft (self, self->kind);
}

static void
changed_cb (CyFormSection *section, guint field, CycleDialog *self)
{
  const char *kind = cy_record_get_text (self->record, CY_ASSESS_CYCLE_KIND);

  if (kind != NULL && !g_str_equal (kind, self->kind))
    {
      g_autofree char *wanted = g_strdup (kind);

      draft (self, wanted);
    }
}

static GtkWidget *
make_schemes (CycleDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->schemes->len; i++)
    {
      const CyCycleScheme *scheme = g_ptr_array_index (self->schemes, i);
      /* Translators: year, name of a scheme, whom it is for */
      g_autofree char *name = g_strdup_printf (_ ("%d %s (%s)"),
                                               scheme->year,
                                               scheme->name,
                                               cy_code_get_name ("assess_object", scheme->object));

      gtk_string_list_append (names, name);
    }

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
}

static void
present (GtkWidget *over, CySession *session, GPtrArray *schemes)
{
  CycleDialog *self = g_new0 (CycleDialog, 1);
  GtkWidget   *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ ("New Assessment Cycle"),
                                          _ ("See Who Is in It"));

  self->over = g_object_ref (over);
  self->session = g_object_ref (session);
  self->schemes = g_ptr_array_ref (schemes);
  self->window = CY_FORM_DIALOG (window);
  self->kind = g_strdup (CY_CYCLE_YEAR_END);
  self->scheme = make_schemes (self);
  self->section =
    cy_form_section_new (session, NULL, CY_ASSESS_CYCLE, fields, G_N_ELEMENTS (fields));
  self->whole_year =
    gtk_check_button_new_with_label (_ ("The whole year: its four quarters as well"));
  cy_form_dialog_add_field (self->window, _ ("Assessment scheme"), self->scheme);
  cy_form_dialog_add (self->window, self->whole_year);
  cy_form_dialog_add_section (self->window, self->section);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, -1);
  draft (self, CY_CYCLE_YEAR_END);
  g_object_set_data_full (G_OBJECT (window), "cycle", self, dialog_free);
  g_signal_connect_swapped (self->scheme, "notify::selected", G_CALLBACK (scheme_chosen_cb), self);
  g_signal_connect (self->section, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}

static gpointer
read_schemes (CyConn *conn, gpointer data, GError **error)
{
  return cy_cycle_schemes_load (conn, error);
}

static void
show_schemes (GtkWidget *over, CySession *session, gpointer found, gpointer user_data)
{
  g_autoptr (GPtrArray) schemes = found;

  if (schemes->len == 0)
    cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (over)),
                       _ ("There is no scheme yet"),
                       _ ("A cycle runs a scheme. Make one on the page “Schemes”, from one of the "
                          "templates, and come back."));
  else
    present (over, session, schemes);
}

/* Asks for a new cycle, then shows who is in it before anything is written. */
void
cy_cycle_dialog_present (GtkWidget *over, CySession *session)
{
  cy_read_over (over,
                session,
                &(CyReadOver){ .read = read_schemes,
                               .found_free = (GDestroyNotify) g_ptr_array_unref,
                               .show = show_schemes });
}
