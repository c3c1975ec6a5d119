/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Plans an exchange of people between units from the beginning: whom, and as what. */
#include "cy-posting-dialogs.h"

#include "cy-exchange-round.h"
#include "cy-free-people.h"
#include "cy-people-picker.h"
#include "cy-posting-check.h"
#include "cy-posting-work.h"
#include "cy-posting.h"
#include "cy-problem-form.h"

#include <glib/gi18n.h>

#define MAX_NAMED 3 /* units in a suggested name */

static const guint fields[] = {
  CY_POSTING_KIND,       CY_POSTING_POST,    CY_POSTING_PLANNED_SINCE, CY_POSTING_PLANNED_UNTIL,
  CY_POSTING_SUPERVISOR, CY_POSTING_SUBSIDY, CY_POSTING_HARD,          CY_POSTING_GOALS,
};

typedef struct
{
  CyPeoplePicker *picker;
  GtkWidget      *name;
  GtkWidget      *legs;
  char           *suggested;
} Round;

/* What the writing thread gets. */
typedef struct
{
  CyRecord *exchange;
  CyRecord *posting;
  GArray   *moves;
} Work;

static void
round_free (gpointer data)
{
  Round *self = data;

  g_object_unref (self->picker);
  g_object_unref (self->name);
  g_object_unref (self->legs);
  g_free (self->suggested);
  g_free (self);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->exchange);
  g_object_unref (work->posting);
  g_array_unref (work->moves);
  g_free (work);
}

static GArray *
list_moves (GPtrArray *chosen)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (CyExchangeMove));

  for (guint i = 0; i < chosen->len; i++)
    {
      const CyFreePerson *person = g_ptr_array_index (chosen, i);
      CyExchangeMove      move = { person->person, person->unit, 0 };

      g_array_append_val (moves, move);
    }
  cy_exchange_round_set_hosts ((CyExchangeMove *) moves->data, moves->len);

  return moves;
}

/* ---- In words ---- */

static const char *
find_place (GPtrArray *chosen, gint64 unit)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      const CyFreePerson *person = g_ptr_array_index (chosen, i);

      if (unit != 0 && person->unit == unit && person->place != NULL)
        return person->place;
    }

  return "—";
}

static char *
dup_legs (GPtrArray *chosen, GArray *moves)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < moves->len; i++)
    {
      const CyExchangeMove *move = &g_array_index (moves, CyExchangeMove, i);

      g_string_append_printf (text,
                              "%s%s：%s → %s",
                              i > 0 ? "\n" : "",
                              ((const CyFreePerson *) g_ptr_array_index (chosen, i))->name,
                              find_place (chosen, move->home),
                              find_place (chosen, move->host));
    }
  if (moves->len < 2)
    g_string_assign (text, _ ("Choose two people or more who come from different units."));

  return g_string_free (text, FALSE);
}

/* Named by the units, as long as they are few. */
static char *
suggest_name (GPtrArray *chosen)
{
  g_autoptr (GString) places = g_string_new (NULL);
  guint  n = 0;
  gint64 last = 0;

  for (guint i = 0; i < chosen->len; i++)
    {
      const CyFreePerson *person = g_ptr_array_index (chosen, i);

      if (person->unit == 0 || person->unit == last || person->place == NULL)
        continue;
      last = person->unit;
      if (++n <= MAX_NAMED)
        g_string_append_printf (places, "%s%s", n > 1 ? "、" : "", person->place);
    }
  if (n < 2)
    return g_strdup ("");
  if (n > MAX_NAMED)
    g_string_append (places, _ (" and others"));

  /* Translators: names of units */
  return g_strdup_printf (_ ("Exchange of people between %s"), places->str);
}

/* A name that was typed stays. */
static void
show (Round *self)
{
  g_autoptr (GPtrArray) chosen = cy_people_picker_list_chosen (self->picker);
  g_autoptr (GArray) moves = list_moves (chosen);
  g_autofree char *legs = dup_legs (chosen, moves);
  const char      *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  gboolean         is_own = *name != '\0' && g_strcmp0 (name, self->suggested) != 0;

  gtk_label_set_text (GTK_LABEL (self->legs), legs);
  if (is_own)
    return;
  g_free (self->suggested);
  self->suggested = suggest_name (chosen);
  gtk_editable_set_text (GTK_EDITABLE (self->name), self->suggested);
}

/* ---- Writing ---- */

static gpointer
prepare (CyRecord *record, gpointer data)
{
  Round *self = data;
  g_autoptr (GPtrArray) chosen = cy_people_picker_list_chosen (self->picker);
  Work *work = g_new0 (Work, 1);

  *work = (Work){ cy_record_new (CY_EXCHANGE), cy_record_copy (record), list_moves (chosen) };
  cy_record_set_text (work->exchange,
                      CY_EXCHANGE_NAME,
                      gtk_editable_get_text (GTK_EDITABLE (self->name)));

  return work;
}

static gboolean
write_round (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  const Work           *work = data;
  const CyExchangeRound round = { work->exchange,
                                  work->posting,
                                  (const CyExchangeMove *) work->moves->data,
                                  work->moves->len,
                                  _ ("Plan a linked exchange") };

  return cy_exchange_round_plan (conn, &round, problems, error);
}

/* ---- Layout ---- */

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);

  return label;
}

static GtkWidget *
make_foot (Round *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->name = g_object_ref_sink (gtk_entry_new ());
  self->legs = g_object_ref_sink (make_label (NULL, "value"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Exchange name"),
                                  -1);
  gtk_box_append (GTK_BOX (box), make_label (_ ("Exchange name"), "label"));
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), make_label (_ ("Who goes where"), "label"));
  gtk_box_append (GTK_BOX (box), self->legs);

  return box;
}

/**
 * cy_posting_round_present:
 * @over: a widget of the window
 * @session: a session
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_posting_round_present (GtkWidget *over, CySession *session)
{
  g_autoptr (CyRecord) record = cy_posting_record_new (session);
  Round     *self = g_new0 (Round, 1);
  GtkWidget *picker = cy_people_picker_new (session);
  GtkWidget *foot = make_foot (self);
  GtkWidget *window;

  self->picker = g_object_ref_sink (CY_PEOPLE_PICKER (picker));
  window =
    cy_problem_form_present (over,
                             session,
                             &(CyProblemForm){
                               .heading = _ ("Plan a Linked Exchange"),
                               .text = _ (
                                 "Choose people of two units or more: those of each unit go to the "
                                 "next one, those of the last to the first. All get a planned "
                                 "posting like this one, and the postings are linked."),
                               .accept = _ ("Plan"),
                               .news = _ ("Linked exchange planned"),
                               .fields = fields,
                               .n_fields = G_N_ELEMENTS (fields),
                               .side = picker,
                               .foot = foot,
                               .prepare = prepare,
                               .write = write_round,
                               .work_free = work_free,
                               .user_data = self,
                               .user_data_free = round_free },
                             record);
  g_signal_connect_swapped (picker, "changed", G_CALLBACK (show), self);
  show (self);

  return window;
}
