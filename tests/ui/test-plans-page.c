/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Plans by clicks: a yearly plan copied, approved and made into a course; plans of people from a
 * template, carried out and reviewed; and the next course joined. */
#include "cy-plans-page.h"

#include "cy-chip-row.h"
#include "cy-code-choice.h"
#include "cy-course.h"
#include "cy-field-editor.h"
#include "cy-personal-page.h"
#include "cy-plan.h"
#include "cy-test-desk.h"

#include <string.h>

#define N_PEOPLE 400

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_plans_page_new, N_PEOPLE);
}

/* The @nth table in sight. */
static CyTable *
get_table (CyTestDesk *self, guint nth)
{
  GtkWidget *table;

  for (guint i = 0; (table = cy_test_ui_find (self->page, CY_TYPE_TABLE, i)) != NULL; i++)
    if (gtk_widget_get_mapped (table) && nth-- == 0)
      return CY_TABLE (table);
  g_assert_not_reached ();
}

static GtkWidget *
find_control (CyTestDesk *self, guint field)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *editor = cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_FIELD_EDITOR, i);

      g_assert_nonnull (editor);
      if (cy_field_editor_get_field (CY_FIELD_EDITOR (editor)) == field)
        return cy_field_editor_get_control (CY_FIELD_EDITOR (editor));
    }
}

static void
press (CyTestDesk *self, const char *words)
{
  cy_test_desk_click (self, self->page, words);
  cy_test_desk_settle (self);
}

static gint64
count (CyTestDesk *self, const char *sql)
{
  return cy_test_desk_count (self, sql);
}

#define N_ENROLLED                                                  \
  "SELECT count(*) FROM enrolment e JOIN course c ON c.id=e.course" \
  " WHERE c.item IS NOT NULL AND e.deleted IS NULL"
#define N_PLANS "SELECT count(*) FROM training_plan WHERE deleted IS NULL"

/* The county's plan goes into next year as a draft, is approved, and one item becomes a course. */
static void
test_year (CyTestDesk *self, gconstpointer data)
{
  gint64 n = count (self, N_PLANS);

  g_assert_cmpint (cy_test_table_get_n (get_table (self, 0)), ==, n);
  g_assert_cmpint (cy_test_table_get_n (get_table (self, 1)), ==, 8);
  press (self, "Copy to Another Year…");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self, N_PLANS), ==, n + 1);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM training_plan_item i JOIN training_plan p"
                          " ON p.id=i.plan WHERE p.year=2027 AND p.state='draft'"),
                   ==,
                   8);
  cy_table_select (get_table (self, 0), count (self, "SELECT max(id) FROM training_plan"));
  cy_test_desk_settle (self);
  press (self, "Approve…");
  cy_test_ui_fill_in (find_control (self, CY_TRAINING_PLAN_DOCUMENT), "县委教发〔2027〕1号");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM training_plan WHERE year=2027 AND"
                          " state='adopted' AND approved=20261123 AND document IS NOT NULL"),
                   ==,
                   1);
  cy_table_select (get_table (self, 1), cy_test_table_get_id (get_table (self, 1), 0));
  cy_test_desk_settle (self);
  press (self, "Hold This Course…");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM course c JOIN training_plan_item i ON i.id=c.item"
                          " WHERE c.year=2027 AND c.since=20270301 AND c.capacity=i.places"),
                   ==,
                   1);
  cy_test_desk_undo (self);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM course WHERE item IS NOT NULL"
                          " AND deleted IS NULL AND year=2027"),
                   ==,
                   0);
}

/* A second plan of the year is refused and said. */
static void
test_copy_twice (CyTestDesk *self, gconstpointer data)
{
  gint64 n = count (self, N_PLANS);

  cy_table_select (get_table (self, 0),
                   count (self, "SELECT min(id) FROM training_plan WHERE year=2025"));
  cy_test_desk_settle (self);
  press (self, "Copy to Another Year…");
  cy_test_desk_agree (self);
  g_assert_nonnull (self->failure);
  g_clear_error (&self->failure);
  g_assert_cmpint (count (self, N_PLANS), ==, n);
}

/* What is looked for leaves the rest out; a part of the county has its own. */
static void
test_scope (CyTestDesk *self, gconstpointer data)
{
  gint64 town = count (self,
                       "SELECT unit FROM training_plan WHERE unit<>(SELECT id FROM unit WHERE"
                       " kind='county') LIMIT 1");

  cy_page_set_search (CY_PAGE (self->page), "no such plan");
  g_assert_cmpuint (cy_test_table_get_n (get_table (self, 0)), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_session_set_scope (self->session, town, "镇");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_test_table_get_n (get_table (self, 0)), ==, 2);
}

#define N_PERSONAL "SELECT count(*) FROM growth_plan WHERE deleted IS NULL"

/* One with a plan and one without are chosen: one is made, the other is said. */
static void
test_personal (CyTestDesk *self, gconstpointer data)
{
  gint64 n = count (self, N_PERSONAL);
  gint64 people[2];

  press (self, "Personal Plans");
  g_assert_cmpint (cy_test_table_get_n (get_table (self, 0)),
                   ==,
                   count (self,
                          "SELECT count(*) FROM person WHERE deleted IS NULL AND"
                          " pool_state='in'"));
  people[0] = count (self, "SELECT min(person) FROM growth_plan");
  people[1] = count (self,
                     "SELECT min(id) FROM person WHERE deleted IS NULL AND pool_state='in' AND id"
                     " NOT IN (SELECT person FROM growth_plan)");
  cy_table_select_many (get_table (self, 0), people, 2);
  press (self, "Plans from a Template…");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self, N_PERSONAL), ==, n + 1);
  g_assert_nonnull (strstr (self->toast, "1 plans made; 1 people have one for 2026 already"));
  cy_test_desk_undo (self);
  g_assert_cmpint (count (self, N_PERSONAL), ==, n);
}

/* Measures are added and carried out; a review is added to the record. */
static void
test_measures (CyTestDesk *self, gconstpointer data)
{
  gint64   person = count (self, "SELECT min(person) FROM growth_plan");
  gint64   n = count (self, "SELECT count(*) FROM growth_plan_step");
  CyTable *steps;

  press (self, "Personal Plans");
  cy_table_select (get_table (self, 0), person);
  cy_test_desk_settle (self);
  press (self, "Add Measure…");
  cy_test_ui_fill_in (find_control (self, CY_GROWTH_PLAN_STEP_CONTENT), "参加演讲");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self, "SELECT count(*) FROM growth_plan_step"), ==, n + 1);
  steps = get_table (self, 1);
  cy_table_select (steps, count (self, "SELECT max(id) FROM growth_plan_step"));
  cy_test_desk_settle (self);
  press (self, "Carried Out…");
  cy_test_ui_fill_in (find_control (self, CY_GROWTH_PLAN_STEP_RESULT), "完成");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self, "SELECT done FROM growth_plan_step ORDER BY id DESC LIMIT 1"),
                   ==,
                   20261123);
  press (self, "Review…");
  cy_test_ui_fill_in (find_control (self, CY_GROWTH_PLAN_REVIEW), "进步明显");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM growth_plan WHERE review LIKE"
                          " '%2026-11-23  进步明显' AND review_date=20270223"),
                   ==,
                   1);
}

static void
test_filters (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *chips;
  guint      all;
  guint      none;

  press (self, "Personal Plans");
  chips = cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0);
  all = cy_test_table_get_n (get_table (self, 0));
  cy_chip_row_choose (CY_CHIP_ROW (chips), "which", "none");
  none = cy_test_table_get_n (get_table (self, 0));
  g_assert_cmpint (all - none,
                   ==,
                   count (self, "SELECT count(DISTINCT person) FROM growth_plan WHERE year=2026"));
  cy_chip_row_choose (CY_CHIP_ROW (chips), "which", "overdue");
  g_assert_cmpuint (cy_test_table_get_n (get_table (self, 0)), >, 0);
  g_assert_cmpuint (cy_test_table_get_n (get_table (self, 0)), <, all - none);
}

static void
test_templates (CyTestDesk *self, gconstpointer data)
{
  press (self, "Templates");
  g_assert_cmpuint (cy_test_table_get_n (get_table (self, 0)), ==, 2);
  press (self, "Add the Examples");
  g_assert_cmpuint (cy_test_table_get_n (get_table (self, 0)), ==, 2);
  press (self, "New Template…");
  cy_test_ui_fill_in (find_control (self, CY_PLAN_TEMPLATE_NAME), "专干培养");
  cy_test_desk_agree (self);
  g_assert_cmpuint (cy_test_table_get_n (get_table (self, 0)), ==, 3);
}

/* From the chosen people of the plans to the course: an item becomes a course with them in it, and
 * then it is a course that others join. */
static void
test_next (CyTestDesk *self, gconstpointer data)
{
  gint64 before = count (self, N_ENROLLED);
  gint64 n;

  press (self, "Personal Plans");
  cy_table_select_all (get_table (self, 0));
  press (self, "Next Course for Them");
  g_assert_cmpuint (cy_test_table_get_n (get_table (self, 0)), ==, 7);
  g_assert_cmpuint (cy_test_table_get_n (get_table (self, 1)), >, 0);
  n = cy_table_get_n_selected (get_table (self, 2));
  g_assert_cmpint (n, >, 0);
  press (self, "Let Them Join");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self, N_ENROLLED), ==, before + n);
  cy_test_desk_undo (self);
  g_assert_cmpint (count (self, N_ENROLLED), ==, before);
}

/* A course of one ability, made for those who lack it. */
static void
test_new_course (CyTestDesk *self, gconstpointer data)
{
  gint64 n;

  press (self, "Next Course");
  cy_table_select (get_table (self, 0), 3);
  cy_test_desk_settle (self);
  n = cy_table_get_n_selected (get_table (self, 2));
  g_assert_cmpint (n, >, 0);
  press (self, "New Course for Them…");
  cy_test_ui_fill_in (find_control (self, CY_COURSE_NAME), "科学决策研讨班");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM enrolment e JOIN course c ON c.id=e.course"
                          " WHERE c.name='科学决策研讨班' AND c.ability='3'"),
                   ==,
                   n);
  /* Whoever joined is asked no more. */
  g_assert_cmpuint (cy_test_table_get_n (get_table (self, 0)), ==, 7);
}

/* One measure goes by itself and comes back; so does a planned course of which none was made. */
static void
test_delete_parts (CyTestDesk *self, gconstpointer data)
{
  const char *items = "SELECT count(*) FROM training_plan_item WHERE deleted IS NULL";
  const char *steps = "SELECT count(*) FROM growth_plan_step WHERE deleted IS NULL";
  gint64      n = count (self, items);
  CyTable    *table = get_table (self, 1);

  for (guint i = 0;
       !gtk_widget_get_sensitive (cy_test_desk_find_button (self->page, "Delete Planned Course"));
       i++)
    {
      cy_table_select (table, cy_test_table_get_id (table, i));
      cy_test_desk_settle (self);
    }
  press (self, "Delete Planned Course");
  g_assert_cmpint (count (self, items), ==, n - 1);
  cy_test_desk_undo (self);
  g_assert_cmpint (count (self, items), ==, n);
  press (self, "Personal Plans");
  cy_table_select (get_table (self, 0), count (self, "SELECT min(person) FROM growth_plan"));
  cy_test_desk_settle (self);
  n = count (self, steps);
  table = get_table (self, 1);
  cy_table_select (table, cy_test_table_get_id (table, 0));
  cy_test_desk_settle (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (table), "measure.delete", NULL));
  cy_test_desk_settle (self);
  g_assert_cmpint (count (self, steps), ==, n - 1);
  cy_test_desk_undo (self);
  g_assert_cmpint (count (self, steps), ==, n);
}

#define N_CHOSEN 40

static const char *
get_progress (CyTestDesk *self, gint64 person)
{
  CyTable *table = get_table (self, 0);

  for (guint i = 0; i < cy_test_table_get_n (table); i++)
    if (cy_test_table_get_id (table, i) == person)
      return cy_test_table_get_cell (table, i, "progress");
  g_assert_not_reached ();
}

/* Of the choices, the newest that the person went through: a course passed, a posting at its end.
 */
static void
choose_past (CyTestDesk *self)
{
  GtkWidget  *choice = cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_DROP_DOWN, 0);
  GListModel *names = gtk_drop_down_get_model (GTK_DROP_DOWN (choice));

  for (guint i = 1; i < g_list_model_get_n_items (names); i++)
    {
      const char *name = gtk_string_list_get_string (GTK_STRING_LIST (names), i);

      if (strstr (name, "合格") == NULL && strstr (name, "已期满") == NULL)
        continue;
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i);
      return;
    }
  g_assert_not_reached ();
}

/* From a template to what came of it: plans for chosen people, the course that closes their gaps,
 * and a measure that is done because what carries it out was gone through. */
static void
test_way (CyTestDesk *self, gconstpointer data)
{
  g_autofree gint64 *people = g_new (gint64, N_CHOSEN);
  gint64             n_plans = count (self, N_PERSONAL);
  gint64             n_enrolled = count (self, N_ENROLLED);
  gint64             n_joined;
  CyTable           *table;

  press (self, "Personal Plans");
  for (guint i = 0; i < N_CHOSEN; i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("SELECT p.id FROM person p WHERE p.deleted IS NULL AND p.pool_state='in'"
                         " AND p.id NOT IN (SELECT person FROM growth_plan) ORDER BY"
                         " (SELECT count(*) FROM posting q WHERE q.person=p.id AND"
                         " q.state='done') DESC, p.id LIMIT 1 OFFSET %u",
                         i);

      people[i] = count (self, sql);
    }
  cy_table_select_many (get_table (self, 0), people, N_CHOSEN);
  press (self, "Plans from a Template…");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self, N_PERSONAL), ==, n_plans + N_CHOSEN);
  cy_table_select_many (get_table (self, 0), people, N_CHOSEN);
  press (self, "Next Course for Them");
  n_joined = cy_table_get_n_selected (get_table (self, 2));
  g_assert_cmpint (n_joined, >, 0);
  press (self, "Let Them Join");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self, N_ENROLLED), ==, n_enrolled + n_joined);
  press (self, "Personal Plans");
  cy_table_select (get_table (self, 0), people[0]);
  cy_test_desk_settle (self);
  g_assert_true (g_str_has_prefix (get_progress (self, people[0]), "0/"));
  table = get_table (self, 1);
  cy_table_select (table, cy_test_table_get_id (table, 0));
  cy_test_desk_settle (self);
  press (self, "Link…");
  choose_past (self);
  cy_test_desk_agree (self);
  g_assert_true (g_str_has_prefix (get_progress (self, people[0]), "1/"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (CyTestDesk *self, gconstpointer data);
  } cases[] = {
    { "/ui/plans-page/year", test_year },
    { "/ui/plans-page/copy-twice", test_copy_twice },
    { "/ui/plans-page/scope", test_scope },
    { "/ui/plans-page/personal", test_personal },
    { "/ui/plans-page/measures", test_measures },
    { "/ui/plans-page/filters", test_filters },
    { "/ui/plans-page/templates", test_templates },
    { "/ui/plans-page/next", test_next },
    { "/ui/plans-page/new-course", test_new_course },
    { "/ui/plans-page/delete-parts", test_delete_parts },
    { "/ui/plans-page/way", test_way },
  };

  cy_test_ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].name, CyTestDesk, NULL, set_up, cases[i].func, cy_test_desk_tear_down);

  return g_test_run ();
}
