/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The card of one person of the nine boxes. */
#include "cy-nine-panel.h"

#include "cy-ability-dialogs.h"
#include "cy-code.h"
#include "cy-fixed.h"
#include "cy-mapper.h"
#include "cy-nine-dialog.h"
#include "cy-outcome.h"
#include "cy-pay-words.h"
#include "cy-result-chart.h"
#include "cy-section-title.h"
#include "cy-wrapped.h"

#include <glib/gi18n.h>

/* Steps of the ladder around the person. */
#define STEPS_AROUND 3

/**
 * File:
 * @years: (element-type CyResultYear): of the person
 * @moves: (element-type CyRecord): of #CY_NINE_BOX, oldest first
 */
typedef struct
{
  gint64     person;
  GPtrArray *years;
  GPtrArray *moves;
} File;

struct _CyNinePanel
{
  GtkWidget parent_instance;

  GtkWidget *box;

  CySession    *session;
  CyNineBox    *nine;
  CyShares     *shares; /* of the page */
  gint64        person;
  File         *file;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (CyNinePanel, cy_nine_panel, GTK_TYPE_WIDGET)

static void
file_free (gpointer data)
{
  File *self = data;

  g_clear_pointer (&self->years, g_ptr_array_unref);
  g_clear_pointer (&self->moves, g_ptr_array_unref);
  g_free (self);
}

static const CyNineLine *
get_line (CyNinePanel *self)
{
  return self->nine != NULL ? cy_nine_box_find (self->nine, self->person) : NULL;
}

/* ---- Words ---- */

static void
append (CyNinePanel *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
}

static void
append_text (CyNinePanel *self, char *text, const char *style)
{
  append (self, cy_wrapped_new (text, style));
  g_free (text);
}

static char *
dup_result (CyNinePanel *self, const CyNineLine *line)
{
  g_autofree char *total = line->total >= 0 ? cy_fixed_format_total (line->total) : NULL;
  const char      *grade = line->special != NULL ? line->special : line->grade;
  GString         *text = g_string_new (NULL);

  if (grade != NULL)
    g_string_append (text, cy_code_get_name ("zb18", grade));
  if (grade != NULL && line->special == NULL && !line->is_decided)
    g_string_append (text, _ (" (proposed)"));
  if (total != NULL)
    g_string_append_printf (text, _ (" · %s points"), total);
  if (line->rank > 0)
    g_string_append_printf (text, _ (" · rank %u of %u"), line->rank, self->nine->n_ranks);
  if (text->len == 0)
    g_string_append (text, _ ("no result yet"));

  return g_string_free (text, FALSE);
}

static char *
dup_potential (const CyNineLine *line)
{
  g_autofree char *day = line->potential_date != CY_DATE_NONE
                           ? cy_date_format (line->potential_date, CY_DATE_ISO)
                           : NULL;

  if (day == NULL)
    return g_strdup (_ ("nobody has judged it yet"));

  return g_strdup_printf ("%s · %s · %s",
                          cy_nine_get_band_word (line->by_potential),
                          day,
                          line->potential_judges);
}

static char *
dup_place (const CyNineLine *line)
{
  if (!cy_nine_line_is_placed (line))
    return g_strdup (_ ("In no box yet"));

  return g_strdup_printf (_ ("%s (result %s, potential %s)"),
                          cy_nine_get_box_name (line->result, line->potential),
                          cy_nine_get_band_word (line->result),
                          cy_nine_get_band_word (line->potential));
}

/* ---- Deeds ---- */

static void
move_cb (GtkButton *button, CyNinePanel *self)
{
  const CyNineLine *line = get_line (self);

  if (line != NULL)
    cy_nine_dialog_present (GTK_WIDGET (self),
                            self->session,
                            self->nine->cycle,
                            line,
                            line->result,
                            line->potential);
}

static void
open_cb (GtkButton *button, CyNinePanel *self)
{
  cy_session_open_person (self->session, self->person);
}

static void
judge_cb (GtkButton *button, CyNinePanel *self)
{
  const CyNineLine *line = get_line (self);

  if (line != NULL)
    cy_ability_dialog_potential (GTK_WIDGET (self), self->session, line->person, line->name);
}

static void
add_button (CyNinePanel *self, GtkWidget *row, const char *label, GCallback clicked, gboolean first)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (first)
    gtk_widget_add_css_class (button, "primary");
  g_signal_connect (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (row), button);
}

/* What is missing comes first. */
static void
append_buttons (CyNinePanel *self, const CyNineLine *line)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gboolean   is_judged = line->potential != 0;

  if (!is_judged)
    add_button (self, row, _ ("Judge the Potential…"), G_CALLBACK (judge_cb), TRUE);
  add_button (self, row, _ ("Move…"), G_CALLBACK (move_cb), is_judged);
  add_button (self, row, _ ("Open the Person"), G_CALLBACK (open_cb), FALSE);
  append (self, row);
}

/* ---- Sections ---- */

static guint
get_band (CyRecord *move, guint field)
{
  const char *code = cy_record_get_text (move, field);

  return code != NULL ? (guint) g_ascii_strtoull (code, NULL, 10) : 0;
}

static char *
dup_box (guint result, guint potential)
{
  return g_strdup (result != 0 && potential != 0 ? cy_nine_get_box_name (result, potential)
                                                 : _ ("no box"));
}

static void
append_history (CyNinePanel *self)
{
  append (self, cy_section_title_new (_ ("Discussions"), NULL));
  for (guint i = self->file->moves->len; i > 0; i--)
    {
      CyRecord        *move = g_ptr_array_index (self->file->moves, i - 1);
      g_autofree char *day =
        cy_date_format (cy_record_get_int (move, CY_NINE_BOX_DATE), CY_DATE_ISO);
      g_autofree char *from = dup_box ((guint) cy_record_get_int (move, CY_NINE_BOX_RESULT_BEFORE),
                                       get_band (move, CY_NINE_BOX_POTENTIAL_BEFORE));
      g_autofree char *to = dup_box ((guint) cy_record_get_int (move, CY_NINE_BOX_RESULT),
                                     get_band (move, CY_NINE_BOX_POTENTIAL));

      append_text (self, g_strdup_printf ("%s · %s → %s", day, from, to), NULL);
      append_text (self,
                   g_strdup_printf ("%s · %s",
                                    cy_record_get_text (move, CY_NINE_BOX_JUDGES),
                                    cy_record_get_text (move, CY_NINE_BOX_REASON)),
                   "caption");
    }
  if (self->file->moves->len == 0)
    append (self, cy_wrapped_new (_ ("No discussion moved this person yet."), "muted"));
}

static void
append_years (CyNinePanel *self, const CyNineLine *line)
{
  GtkWidget *chart = cy_result_chart_new (self->file->years, line->name);

  append (self, cy_section_title_new (_ ("Own years, township and county"), NULL));
  if (chart != NULL)
    append (self, chart);
  for (guint i = self->file->years->len; chart == NULL && i > 0; i--)
    append_text (self,
                 cy_result_year_dup_words (g_ptr_array_index (self->file->years, i - 1)),
                 NULL);
  if (self->file->years->len == 0)
    append (self, cy_wrapped_new (_ ("There is no year-end result yet."), "muted"));
}

static void
append_shares (CyNinePanel *self, const CyNineLine *line)
{
  GtkWidget *chart =
    self->shares != NULL ? cy_shares_chart_new (self->shares, line->person, line->name) : NULL;

  if (chart == NULL)
    return;
  append (self, cy_section_title_new (_ ("Dimensions against the cycle"), NULL));
  append (self, chart);
}

/* Those of the township by rank, a few steps above and below. */
static void
append_ladder (CyNinePanel *self, const CyNineLine *line)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  guint own = 0;

  if (line->rank == 0)
    return;
  for (guint i = 0; i < self->nine->lines->len; i++)
    {
      const CyNineLine *other = g_ptr_array_index (self->nine->lines, i);

      if (other->rank == 0 || other->town != line->town)
        continue;
      if (other == line)
        own = steps->len;
      g_ptr_array_add (steps, (gpointer) other);
    }
  append (self, cy_section_title_new (_ ("Ladder of the township"), NULL));
  for (guint i = own > STEPS_AROUND ? own - STEPS_AROUND : 0;
       i < MIN (steps->len, own + STEPS_AROUND + 1);
       i++)
    {
      const CyNineLine *step = g_ptr_array_index (steps, i);
      g_autofree char  *total = cy_fixed_format_total (MAX (step->total, 0));

      append_text (self,
                   g_strdup_printf (_ ("%u. %s · %s points · rank %u of the cycle"),
                                    i + 1,
                                    step->name,
                                    total,
                                    step->rank),
                   step == line ? "bold" : NULL);
    }
}

static void
fill (CyNinePanel *self)
{
  const CyNineLine *line = get_line (self);
  GtkWidget        *child;
  g_autofree char  *result = NULL;
  g_autofree char  *potential = NULL;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (line == NULL)
    {
      append (self, cy_wrapped_new (_ ("Choose somebody in the boxes."), "muted"));
      return;
    }
  append (self, cy_wrapped_new (line->name, "person"));
  append_text (self,
               g_strdup_printf ("%s %s",
                                line->town_name != NULL ? line->town_name : "",
                                line->place != NULL ? line->place : ""),
               "secondary");
  append_text (self, dup_place (line), "bold");
  if (line->discussed != CY_DATE_NONE)
    append_text (self, g_strdup_printf (_ ("By discussion: %s"), line->reason), "caption");
  result = dup_result (self, line);
  potential = dup_potential (line);
  append_text (self, g_strdup_printf (_ ("Result: %s"), result), NULL);
  append_text (self, g_strdup_printf (_ ("Potential: %s"), potential), NULL);
  append_buttons (self, line);
  if (self->file != NULL)
    {
      append_years (self, line);
      append_shares (self, line);
      append_ladder (self, line);
      append_history (self);
    }
}

/* ---- Reading ---- */

typedef struct
{
  gint64 person;
  int    until;
} Wish;

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  File       *file = g_new0 (File, 1);

  file->person = wish->person;
  file->years = cy_result_years_load (conn, wish->person, wish->until, error);
  if (file->years != NULL)
    file->moves = cy_mapper_load_parts (conn, CY_NINE_BOX, wish->person, error);
  if (file->moves != NULL)
    return file;
  file_free (file);

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyNinePanel) self = user_data;
  g_autoptr (GError) error = NULL;
  File *file = cy_session_finish (result, &error);

  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    {
      g_clear_pointer (&file, file_free);
      return;
    }
  if (file == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->file, file_free);
  self->file = file;
  fill (self);
}

/* ---- Class ---- */

static void
cy_nine_panel_dispose (GObject *object)
{
  CyNinePanel *self = CY_NINE_PANEL (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->file, file_free);
  g_clear_pointer (&self->nine, cy_nine_box_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_nine_panel_parent_class)->dispose (object);
}

static void
cy_nine_panel_class_init (CyNinePanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_nine_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_nine_panel_init (CyNinePanel *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_nine_panel_new (CySession *session)
{
  CyNinePanel *self = g_object_new (CY_TYPE_NINE_PANEL, NULL);

  self->session = g_object_ref (session);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * cy_nine_panel_set_shares:
 * @self: the panel
 * @shares: (nullable): of the dimensions of the cycle; outlives being shown
 */
void
cy_nine_panel_set_shares (CyNinePanel *self, CyShares *shares)
{
  self->shares = shares;
  fill (self);
}

/**
 * cy_nine_panel_show:
 * @self: the panel
 * @box: (nullable): the boxes
 * @person: id of somebody in them, 0 for nobody
 *
 * Reads again, also when it is the same person.
 */
void
cy_nine_panel_show (CyNinePanel *self, CyNineBox *box, gint64 person)
{
  Wish wish = { person, cy_date_get_year (cy_session_get_base_date (self->session)) };

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (box != NULL)
    cy_nine_box_ref (box);
  g_clear_pointer (&self->nine, cy_nine_box_unref);
  self->nine = box;
  if (person != self->person)
    g_clear_pointer (&self->file, file_free);
  self->person = person;
  fill (self);
  if (get_line (self) == NULL)
    return;
  self->reading = g_cancellable_new ();
  cy_session_read (self->session,
                   read_file,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   file_free,
                   self->reading,
                   read_cb,
                   g_object_ref (self));
}
