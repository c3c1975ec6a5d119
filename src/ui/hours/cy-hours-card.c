/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The card at the right: the year of one person in credit hours, by month and course by course. */
#include "cy-hours-card.h"

#include "cy-chart-kind.h"
#include "cy-chart-view.h"
#include "cy-code.h"
#include "cy-empty.h"
#include "cy-hours-words.h"
#include "cy-section-title.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

#define CHART_HEIGHT 190

typedef enum
{
  FACT_TASK,
  FACT_COUNTED,
  FACT_MISSING,
  FACT_FORECAST,
  FACT_DAYS,
  FACT_NOTES,
  N_FACTS,
} Fact;

struct _CyHoursCard
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *name;
  GtkWidget *state;
  GtkWidget *place;
  GtkWidget *facts[N_FACTS];
  GtkWidget *chart;
  GtkWidget *courses;
};

G_DEFINE_FINAL_TYPE (CyHoursCard, cy_hours_card, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

/* ---- Facts ---- */

static char *
describe_task (const CyHoursPerson *person)
{
  g_autofree char *task = cy_hours_format (person->task);

  if (person->task == 0)
    return g_strdup (cy_hours_kind_get_word (CY_HOURS_N_KINDS));

  /* Translators: hours, and for what kind of people they are asked */
  return g_strdup_printf (_ ("%s hours (%s)"), task, cy_hours_kind_get_word (person->basis));
}

static char *
describe_counted (const CyHoursPerson *person)
{
  g_autofree char *counted = cy_hours_format (person->counted);
  g_autofree char *plan = cy_hours_format (person->plan);
  g_autofree char *share = cy_hours_format_share (person->permille);

  if (person->task == 0)
    return g_steal_pointer (&counted);

  return g_strdup_printf (_ ("%s (%s; %s were due by the plan)"), counted, share, plan);
}

static char *
describe_forecast (const CyHoursPerson *person)
{
  g_autofree char *forecast = cy_hours_format (person->forecast);
  g_autofree char *planned = cy_hours_format (person->planned);

  return g_strdup_printf (_ ("%s, with %s still to come"), forecast, planned);
}

/* Takes @note. */
static void
add_note (GString *text, char *note)
{
  if (text->len > 0)
    g_string_append (text, _ ("; "));
  g_string_append (text, note);
  g_free (note);
}

/* What was earned and does not count, and what was not asked for. */
static char *
describe_notes (const CyHoursPerson *person)
{
  GString *text = g_string_new (NULL);
  gint64   outside = person->offline + person->online - person->task_offline - person->task_online;
  g_autofree char *over = cy_hours_format (person->over);
  g_autofree char *other = cy_hours_format (outside);

  if (person->over > 0)
    add_note (text, g_strdup_printf (_ ("%s online hours above the limit"), over));
  if (outside > 0)
    add_note (text, g_strdup_printf (_ ("%s hours of courses outside the task"), other));
  if (person->n_exempt > 0)
    add_note (text,
              g_strdup_printf (ngettext ("exempted from %u course",
                                         "exempted from %u courses",
                                         person->n_exempt),
                               person->n_exempt));

  return g_string_free (text, FALSE);
}

static void
set_fact (CyHoursCard *self, Fact fact, char *text)
{
  gtk_label_set_text (GTK_LABEL (self->facts[fact]), *text != '\0' ? text : "—");
  g_free (text);
}

static void
show_facts (CyHoursCard *self, const CyHoursPerson *person)
{
  set_fact (self, FACT_TASK, describe_task (person));
  set_fact (self, FACT_COUNTED, describe_counted (person));
  set_fact (self, FACT_MISSING, cy_hours_format (person->missing));
  set_fact (self, FACT_FORECAST, describe_forecast (person));
  set_fact (self, FACT_DAYS, cy_hours_format (person->days));
  set_fact (self, FACT_NOTES, describe_notes (person));
}

/* ---- Months ---- */

/* What is still to come goes on from what was earned. */
static void
show_months (CyHoursCard *self, const CyHoursDetail *detail)
{
  g_autoptr (CyDataset) dataset =
    cy_dataset_new (_ ("Hours by month"), C_ ("after a number", "hours"), 2);
  g_autoptr (CyChart) chart = NULL;
  g_autofree char *earned =
    detail->n_months < CY_HOURS_N_MONTHS
      ? g_strdup_printf (_ ("Counted, forecast from month %u on"), detail->n_months + 1)
      : g_strdup (C_ ("credit hours", "Counted"));

  cy_dataset_set_decimals (dataset, 1);
  cy_dataset_set_series (dataset, 0, earned);
  cy_dataset_set_series (dataset, 1, C_ ("credit hours", "Plan"));
  for (guint i = 0; i < CY_HOURS_N_MONTHS; i++)
    {
      g_autofree char *label = g_strdup_printf (C_ ("month of a chart", "%u"), i + 1);
      const gint64     values[] = {
            i < detail->n_months ? detail->counted[i] : detail->forecast[i],
        detail->plan[i],
      };

      cy_dataset_add (dataset, label, NULL, values);
    }
  chart = cy_chart_new ("line", dataset);
  cy_chart_view_set_chart (CY_CHART_VIEW (self->chart), chart);
}

/* ---- Courses ---- */

static char *
describe_course (const CyHoursCourse *course)
{
  g_autofree char *since = cy_date_format (course->since, CY_DATE_ISO);
  GString         *text = g_string_new (since);

  if (course->category != NULL)
    g_string_append_printf (text,
                            " · %s",
                            cy_code_get_short_name ("training_category", course->category));
  if (!course->counts)
    g_string_append_printf (text, " · %s", C_ ("credit hours", "does not count"));
  if (course->is_exempt)
    g_string_append_printf (text, " · %s", C_ ("credit hours", "exempted"));
  if (course->missed > 0)
    {
      g_autofree char *missed = cy_hours_format (course->missed);

      g_string_append (text, " · ");
      g_string_append_printf (text, C_ ("credit hours", "missed %s"), missed);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_hours (const CyHoursCourse *course)
{
  g_autofree char *earned = cy_hours_format (course->offline + course->online);
  g_autofree char *planned = cy_hours_format (course->planned);

  if (course->planned == 0)
    return g_steal_pointer (&earned);
  if (course->offline + course->online == 0)
    return g_strdup_printf (C_ ("credit hours", "%s to come"), planned);

  return g_strdup_printf (C_ ("credit hours", "%s, %s to come"), earned, planned);
}

static void
add_course (CyHoursCard *self, const CyHoursCourse *course, int row)
{
  g_autofree char *about = describe_course (course);
  g_autofree char *hours = describe_hours (course);
  GtkWidget       *name = make_label (course->name, "value");
  GtkWidget       *number = make_label (hours, "bold");

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_label_set_wrap (GTK_LABEL (number), FALSE);
  gtk_grid_attach (GTK_GRID (self->courses), name, 0, 2 * row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->courses), number, 1, 2 * row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->courses), make_label (about, "caption"), 0, 2 * row + 1, 2, 1);
}

static void
show_courses (CyHoursCard *self, const GPtrArray *courses)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->courses)) != NULL)
    gtk_grid_remove (GTK_GRID (self->courses), child);
  for (guint i = 0; i < courses->len; i++)
    add_course (self, g_ptr_array_index (courses, i), (int) i);
  if (courses->len == 0)
    gtk_grid_attach (GTK_GRID (self->courses),
                     make_label (_ ("On no course this year"), "secondary"),
                     0,
                     0,
                     2,
                     1);
}

/* ---- Layout ---- */

static GtkWidget *
make_facts (CyHoursCard *self)
{
  static const char *const titles[] = {
    [FACT_TASK] = NC_ ("credit hours", "Task of the year"),
    [FACT_COUNTED] = NC_ ("credit hours", "Counted"),
    [FACT_MISSING] = NC_ ("credit hours", "Missing"),
    [FACT_FORECAST] = NC_ ("credit hours", "End of the year"),
    [FACT_DAYS] = NC_ ("credit hours", "In days"),
    [FACT_NOTES] = NC_ ("credit hours", "Not counted"),
  };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  for (guint i = 0; i < N_FACTS; i++)
    {
      GtkWidget *title = make_label (g_dpgettext2 (NULL, "credit hours", titles[i]), "label");

      gtk_widget_set_valign (title, GTK_ALIGN_START);
      gtk_label_set_wrap (GTK_LABEL (title), FALSE);
      self->facts[i] = make_label ("", "value");
      gtk_widget_set_hexpand (self->facts[i], TRUE);
      gtk_grid_attach (GTK_GRID (grid), title, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), self->facts[i], 1, (int) i, 1, 1);
    }

  return grid;
}

static GtkWidget *
make_head (CyHoursCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->name = make_label ("", "view-title");
  self->state = cy_tag_new ("", NULL);
  gtk_widget_set_valign (self->state, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->state);

  return box;
}

static GtkWidget *
make_body (CyHoursCard *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "side-body");
  self->place = make_label ("", "secondary");
  self->chart = cy_chart_view_new (_ ("Hours by month"));
  cy_chart_view_set_min_height (CY_CHART_VIEW (self->chart), CHART_HEIGHT);
  self->courses = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->courses), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->courses), 2);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->place);
  gtk_box_append (GTK_BOX (box), make_facts (self));
  gtk_box_append (GTK_BOX (box),
                  cy_section_title_new (_ ("Hours by month"), _ ("added up, against the plan")));
  gtk_box_append (GTK_BOX (box), self->chart);
  gtk_box_append (GTK_BOX (box), cy_section_title_new (_ ("Courses of the year"), NULL));
  gtk_box_append (GTK_BOX (box), self->courses);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);

  return scrolled;
}

static void
cy_hours_card_dispose (GObject *object)
{
  g_clear_pointer (&CY_HOURS_CARD (object)->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_hours_card_parent_class)->dispose (object);
}

static void
cy_hours_card_class_init (CyHoursCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_hours_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_hours_card_init (CyHoursCard *self)
{
  self->stack = gtk_stack_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "side");
  gtk_widget_add_css_class (GTK_WIDGET (self), "flush");
  gtk_stack_add_named (GTK_STACK (self->stack),
                       cy_empty_new (_ ("Choose a person to see the year."), NULL),
                       "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), make_body (self), "year");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
cy_hours_card_new (void)
{
  return g_object_new (CY_TYPE_HOURS_CARD, NULL);
}

/**
 * cy_hours_card_show:
 * @self: the card
 * @detail: (nullable): the year of somebody, %NULL for nobody
 */
void
cy_hours_card_show (CyHoursCard *self, const CyHoursDetail *detail)
{
  const CyHoursPerson *person = detail != NULL ? cy_hours_detail_get_person (detail) : NULL;
  const char          *style;
  const char          *state;
  g_autofree char     *kinds = NULL;
  g_autofree char     *place = NULL;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), person != NULL ? "year" : "empty");
  if (person == NULL)
    return;
  state = cy_hours_describe_state (person, &style);
  kinds = cy_hours_describe_kinds (person);
  place = g_strjoin (" · ", person->place != NULL ? person->place : "—", kinds, NULL);
  gtk_label_set_text (GTK_LABEL (self->name), person->name);
  cy_tag_set (self->state, state, style);
  gtk_label_set_text (GTK_LABEL (self->place), place);
  show_facts (self, person);
  show_months (self, detail);
  show_courses (self, detail->courses);
}
