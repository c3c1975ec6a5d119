/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 下一课: what people lack, and which course closes most of it. */
#include "cy-next-page.h"

#include "cy-code.h"
#include "cy-next-course.h"
#include "cy-next-dialogs.h"
#include "cy-page-head.h"
#include "cy-plan-parts.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define PEOPLE_WIDTH 400
#define NOTHING "—"

static const char *const ability_ids[] = { "ability", "short", "mean", "unknown", "courses", NULL };
static const char *const course_ids[] = { "name",   "ability", "since", "people",
                                          "places", "lack",    "place", NULL };
static const char *const people_ids[] = { "name", "place", "level", "need", "lack", NULL };

struct _CyNextPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *chosen;
  GtkWidget *abilities;
  GtkWidget *courses;
  GtkWidget *title;
  GtkWidget *why;
  GtkWidget *people;

  CyNextCourses *next;
  GArray        *wanted; /* of gint64, NULL for everybody of the scope */
  gint64         course; /* id of what is looked at, 0 for none */
  int            kind;   /* of the ability that is looked at, -1 for none */
};

G_DEFINE_FINAL_TYPE (CyNextPage, cy_next_page, CY_TYPE_PAGE)

static CySession *
get_session (CyNextPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static const CyAbilityFrame *
get_frame (CyNextPage *self)
{
  return self->next->gaps->book->frame;
}

static const CyNextCourse *
get_course (CyNextPage *self)
{
  for (guint i = 0; self->next != NULL && i < self->next->courses->len; i++)
    if (((const CyNextCourse *) g_ptr_array_index (self->next->courses, i))->id == self->course)
      return g_ptr_array_index (self->next->courses, i);

  return NULL;
}

/* Whom the table at the right shows. */
static const GArray *
get_people (CyNextPage *self)
{
  const CyNextCourse *course = get_course (self);

  if (course != NULL)
    return course->people;

  return self->next != NULL && self->kind >= 0 ? self->next->abilities[self->kind].people : NULL;
}

/* ---- People ---- */

static void
append_person (CyNextPage *self, CyTableStore *store, const CyAbilityGap *gap)
{
  const CyNextPerson *person = cy_next_courses_get_person (self->next, gap->person);
  g_autofree char    *level = g_strdup_printf ("%d.%d", gap->level / 10, gap->level % 10);
  g_autofree char    *need = g_strdup_printf ("%d.%d", gap->need / 10, gap->need % 10);
  g_autofree char    *lack = g_strdup_printf ("%d.%d", gap->lack / 10, gap->lack % 10);
  const char         *texts[] = {
            person != NULL ? person->name : NOTHING,
    person != NULL && person->place != NULL ? person->place : NOTHING,
    level,
    need,
    lack,
  };

  cy_table_store_append (store, gap->person, texts);
}

static char *
dup_places (const CyNextCourse *course)
{
  return course->places == CY_NEXT_NO_LIMIT ? g_strdup (_ ("any number"))
                                            : g_strdup_printf ("%u", course->places);
}

/* Why this course, in words. */
static char *
dup_why (CyNextPage *self, const CyNextCourse *course)
{
  const char      *ability = get_frame (self)->kinds[course->kind].name;
  g_autofree char *places = dup_places (course);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text,
                   _ (
                     "Raises %s. %u of the selection lack it and are not on the list; places left: "
                     "%s, which close a gap of %u.%u levels together."),
                   ability,
                   course->people->len,
                   places,
                   course->lack / 10,
                   course->lack % 10);
  if (course->n_known > 0)
    g_string_append_printf (text, _ (" %u are on its list already."), course->n_known);
  if (course->by_content)
    g_string_append (text, _ (" It names no ability; its content says which."));
  if (course->course == 0)
    g_string_append (text, _ (" It is planned, no course was made of it yet."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_words (CyNextPage *self)
{
  const CyNextCourse *course = get_course (self);
  g_autofree char    *why = NULL;

  if (course != NULL)
    {
      why = dup_why (self, course);
      gtk_label_set_text (GTK_LABEL (self->title), course->name);
    }
  else if (self->kind >= 0)
    {
      const CyNextAbility *ability = &self->next->abilities[self->kind];

      why = g_strdup_printf (_ ("%u people lack it. Of %u nothing fresh is known: these are not "
                                "counted as gaps."),
                             ability->people->len,
                             ability->unknown->len);
      gtk_label_set_text (GTK_LABEL (self->title), get_frame (self)->kinds[self->kind].name);
    }
  else
    gtk_label_set_text (GTK_LABEL (self->title), "");
  gtk_label_set_text (GTK_LABEL (self->why), why != NULL ? why : "");
}

/* As many are chosen as there are places. */
static void
choose_people (CyNextPage *self, const GArray *people)
{
  const CyNextCourse *course = get_course (self);
  guint               n = course != NULL ? course->n_served : people->len;
  g_autofree gint64  *chosen = g_new (gint64, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    chosen[i] = g_array_index (people, CyAbilityGap, i).person;
  cy_table_select_many (CY_TABLE (self->people), chosen, n);
}

static void
set_ready (CyNextPage *self)
{
  guint               n = cy_table_get_n_selected (CY_TABLE (self->people));
  const CyNextCourse *course = get_course (self);
  g_autofree char    *text = n > 0 ? g_strdup_printf (_ ("%u chosen"), n) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "next.join", n > 0 && course != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "next.hold",
                                 n > 0 && (course != NULL || self->kind >= 0));
}

static void
show_people (CyNextPage *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (people_ids);
  const GArray *people = get_people (self);

  cy_table_store_freeze (store);
  for (guint i = 0; people != NULL && i < people->len; i++)
    append_person (self, store, &g_array_index (people, CyAbilityGap, i));
  cy_table_store_thaw (store);
  cy_table_unselect_all (CY_TABLE (self->people));
  cy_table_set_source (CY_TABLE (self->people), CY_TABLE_SOURCE (store));
  if (people != NULL)
    choose_people (self, people);
  show_words (self);
  set_ready (self);
}

/* ---- Lists ---- */

static void
show_abilities (CyNextPage *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (ability_ids);

  for (guint i = 0; i < get_frame (self)->n_kinds; i++)
    {
      const CyNextAbility *ability = &self->next->abilities[i];
      guint                n = ability->people->len;
      guint                mean = n > 0 ? (ability->lack * 10 / n + 5) / 10 : 0;
      g_autofree char     *lacking = g_strdup_printf ("%u", n);
      g_autofree char     *average =
        n > 0 ? g_strdup_printf ("%u.%u", mean / 10, mean % 10) : g_strdup (NOTHING);
      g_autofree char *unknown = g_strdup_printf ("%u", ability->unknown->len);
      g_autofree char *courses = g_strdup_printf ("%u", ability->n_courses);
      const char *texts[] = { get_frame (self)->kinds[i].name, lacking, average, unknown, courses };

      cy_table_store_append (store, i + 1, texts);
      if (n > 0 && ability->n_courses == 0)
        cy_table_store_set_style (store, i + 1, "courses", "accent bold");
    }
  cy_table_set_source (CY_TABLE (self->abilities), CY_TABLE_SOURCE (store));
}

static void
append_course (CyNextPage *self, CyTableStore *store, const CyNextCourse *course)
{
  g_autofree char *since = cy_plan_format_day (course->since);
  g_autofree char *people = g_strdup_printf ("%u/%u", course->n_served, course->people->len);
  g_autofree char *places = dup_places (course);
  g_autofree char *lack = g_strdup_printf ("%u.%u", course->lack / 10, course->lack % 10);
  const char      *texts[] = {
         course->name, get_frame (self)->kinds[course->kind].short_name, since, people, places,
         lack,         course->place != NULL ? course->place : NOTHING,
  };

  cy_table_store_append (store, course->id, texts);
  cy_table_store_set_value (store,
                            course->id,
                            "people",
                            course->people->len > 0
                              ? (double) course->n_served / course->people->len
                              : -1);
  if (course->places == 0)
    cy_table_store_set_style (store, course->id, "places", "error");
}

static void
show_courses (CyNextPage *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (course_ids);

  for (guint i = 0; i < self->next->courses->len; i++)
    append_course (self, store, g_ptr_array_index (self->next->courses, i));
  cy_table_set_source (CY_TABLE (self->courses), CY_TABLE_SOURCE (store));
}

static void
show (CyNextPage *self)
{
  g_autofree char *words =
    g_strdup_printf (self->wanted != NULL
                       ? _ ("%u people chosen, %u courses that close a gap")
                       : _ ("%u people in the pool, %u courses that close a gap"),
                     self->next->people->len,
                     self->next->courses->len);

  cy_plan_show_subtitle (self->subtitle, get_session (self), words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "next.everybody", self->wanted != NULL);
  show_abilities (self);
  show_courses (self);
  if (get_course (self) == NULL)
    self->course = self->kind < 0 && self->next->courses->len > 0
                     ? ((const CyNextCourse *) g_ptr_array_index (self->next->courses, 0))->id
                     : 0;
  if (self->course != 0)
    cy_table_select (CY_TABLE (self->courses), self->course);
  show_people (self);
}

static void
course_cb (CyNextPage *self)
{
  gint64 id;

  if (!cy_table_get_cursor (CY_TABLE (self->courses), &id) || id == self->course)
    return;
  self->course = id;
  self->kind = -1;
  show_people (self);
}

static void
ability_cb (CyNextPage *self)
{
  gint64 id;

  if (!cy_table_get_cursor (CY_TABLE (self->abilities), &id) || id == self->kind + 1)
    return;
  self->kind = (int) id - 1;
  self->course = 0;
  show_people (self);
}

/* ---- Reading ---- */

typedef struct
{
  CyNextArgs args;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_pointer (&wish->args.people, g_array_unref);
  g_free (wish);
}

static gpointer
read_next (CyConn *conn, gpointer data, GError **error)
{
  return cy_next_courses_load (conn, &((Wish *) data)->args, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyNextPage) self = user_data;
  g_autoptr (CyNextCourses) next = cy_page_take_answer (CY_PAGE (self), result);

  if (next == NULL)
    return;
  g_clear_pointer (&self->next, cy_next_courses_free);
  self->next = g_steal_pointer (&next);
  show (self);
}

static void
cy_next_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyNextPage *self = CY_NEXT_PAGE (page);
  Wish       *wish = g_new0 (Wish, 1);

  wish->args = (CyNextArgs){ cy_session_get_scope (get_session (self)),
                             self->wanted != NULL ? g_array_copy (self->wanted) : NULL,
                             cy_session_get_base_date (get_session (self)) };
  cy_session_read (get_session (self),
                   read_next,
                   wish,
                   wish_free,
                   (GDestroyNotify) cy_next_courses_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_next_page_export_view (CyPage *page)
{
  CyNextPage *self = CY_NEXT_PAGE (page);

  if (self->next != NULL && self->next->courses->len > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "next-course",
                                    cy_table_make_report (CY_TABLE (self->courses), NULL, NULL));
}

/* ---- Acting ---- */

static void
hold (CyNextPage *self, gint64 item)
{
  g_autoptr (GArray) people = cy_table_get_selected (CY_TABLE (self->people));
  const CyNextCourse *course = get_course (self);
  guint               kind = course != NULL ? course->kind : (guint) MAX (self->kind, 0);

  if (people->len > 0)
    cy_next_hold_present (GTK_WIDGET (self),
                          get_session (self),
                          item,
                          get_frame (self)->kinds[kind].code,
                          people);
}

/* What is only planned becomes a course first. */
static void
join_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyNextPage         *self = CY_NEXT_PAGE (widget);
  const CyNextCourse *course = get_course (self);
  g_autoptr (GArray) people = cy_table_get_selected (CY_TABLE (self->people));

  if (course == NULL || people->len == 0)
    return;
  if (course->course != 0)
    cy_next_enrol (get_session (self), course->course, people);
  else
    hold (self, course->item);
}

static void
hold_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (CY_NEXT_PAGE (widget)->next != NULL)
    hold (CY_NEXT_PAGE (widget), 0);
}

static void
everybody_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_next_page_set_people (CY_NEXT_PAGE (widget), NULL);
}

static void
person_cb (CyTable *table, gint64 id, CyNextPage *self)
{
  cy_session_open_person (get_session (self), id);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyNextPage *self)
{
  GtkWidget *box = cy_page_head_new (g_dpgettext2 (NULL, "plans", "Next Course"), &self->subtitle);

  self->chosen = cy_page_head_add_chosen (box);
  cy_page_head_add_action (box, _ ("Everybody Here"), "next.everybody", NULL);
  cy_page_head_add_action (box, _ ("New Course for Them…"), "next.hold", NULL);
  cy_page_head_add_action (box, _ ("Let Them Join"), "next.join", "primary");

  return box;
}

static GtkWidget *
make_abilities (CyNextPage *self)
{
  const CyTableColumn columns[] = {
    { "ability",
      _ ("Ability to raise"),
      120,
      .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "short", _ ("People who lack it"), 96, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "mean", _ ("Mean gap"), 76, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "unknown", _ ("Not judged"), 76, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "courses", _ ("Courses for it"), 84, .flags = CY_TABLE_COLUMN_NUMERIC },
  };

  self->abilities = cy_table_new (_ ("What they lack"), columns, G_N_ELEMENTS (columns));
  gtk_widget_set_size_request (self->abilities, -1, 262);
  gtk_widget_set_vexpand (self->abilities, FALSE);
  g_signal_connect_swapped (self->abilities, "cursor-changed", G_CALLBACK (ability_cb), self);

  return self->abilities;
}

static GtkWidget *
make_courses (CyNextPage *self)
{
  const CyTableColumn columns[] = {
    { "name",
      _ ("Course or planned course"),
      170,
      .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "ability", _ ("Ability it is for"), 76 },
    { "since", _ ("From"), 86 },
    { "people", _ ("Room for those who lack it"), 108, CY_TABLE_BAR },
    { "places", _ ("Places left"), 64, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "lack", _ ("Levels closed"), 66, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "place", _ ("Held by"), 80, .flags = CY_TABLE_COLUMN_HIDDEN },
  };

  self->courses = cy_table_new (_ ("Courses that close a gap"), columns, G_N_ELEMENTS (columns));
  cy_table_set_empty (CY_TABLE (self->courses),
                      _ ("No course here closes a gap. Choose an ability above and make a new "
                         "course."),
                      NULL);
  gtk_widget_set_vexpand (self->courses, TRUE);
  g_signal_connect_swapped (self->courses, "cursor-changed", G_CALLBACK (course_cb), self);

  return self->courses;
}

static GtkWidget *
make_people (CyNextPage *self)
{
  const CyTableColumn columns[] = {
    { "name", _ ("Full name"), 76, .flags = CY_TABLE_COLUMN_BOLD },
    { "place", _ ("Village"), 90, .flags = CY_TABLE_COLUMN_EXPAND },
    { "level", _ ("Level now"), 62, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "need", _ ("Asked for"), 62, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "lack", _ ("Gap"), 50, .flags = CY_TABLE_COLUMN_NUMERIC },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->title = cy_plan_label_new ("paper-title");
  self->why = cy_plan_label_new ("secondary");
  self->people = cy_table_new_marked (_ ("Who lacks it"), columns, G_N_ELEMENTS (columns));
  cy_table_set_empty (CY_TABLE (self->people), _ ("Nobody here is known to lack it."), NULL);
  cy_table_set_totals (CY_TABLE (self->people), "", _ ("Double-click or Enter opens the person"));
  gtk_widget_set_vexpand (self->people, TRUE);
  g_signal_connect (self->people, "activate", G_CALLBACK (person_cb), self);
  g_signal_connect_swapped (self->people, "selection-changed", G_CALLBACK (set_ready), self);
  gtk_widget_set_size_request (box, PEOPLE_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->why);
  gtk_box_append (GTK_BOX (box), self->people);

  return box;
}

/* ---- Class ---- */

static void
cy_next_page_constructed (GObject *object)
{
  CyNextPage *self = CY_NEXT_PAGE (object);
  GtkWidget  *lists = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget  *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  G_OBJECT_CLASS (cy_next_page_parent_class)->constructed (object);

  self->kind = -1;
  gtk_widget_set_hexpand (lists, TRUE);
  gtk_box_append (GTK_BOX (lists), make_abilities (self));
  gtk_box_append (GTK_BOX (lists), make_courses (self));
  gtk_box_append (GTK_BOX (body), lists);
  gtk_box_append (GTK_BOX (body), make_people (self));
  cy_plan_box_new (GTK_BOX (self), make_head (self), body);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "next.everybody", FALSE);
  set_ready (self);
}

static void
cy_next_page_dispose (GObject *object)
{
  CyNextPage *self = CY_NEXT_PAGE (object);

  g_clear_pointer (&self->next, cy_next_courses_free);
  g_clear_pointer (&self->wanted, g_array_unref);

  G_OBJECT_CLASS (cy_next_page_parent_class)->dispose (object);
}

static void
cy_next_page_class_init (CyNextPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_next_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_next_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_next_page_reload;
  CY_PAGE_CLASS (klass)->export_view = cy_next_page_export_view;
  gtk_widget_class_install_action (widget_class, "next.join", NULL, join_cb);
  gtk_widget_class_install_action (widget_class, "next.hold", NULL, hold_cb);
  gtk_widget_class_install_action (widget_class, "next.everybody", NULL, everybody_cb);
}

static void
cy_next_page_init (CyNextPage *self)
{
}

GtkWidget *
cy_next_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_NEXT_PAGE, "session", session, NULL);
}

/**
 * cy_next_page_set_people:
 * @self: the page
 * @people: (nullable) (element-type gint64): whose next course is looked for, %NULL for everybody
 *   of the scope
 */
void
cy_next_page_set_people (CyNextPage *self, GArray *people)
{
  g_clear_pointer (&self->wanted, g_array_unref);
  self->wanted = people != NULL ? g_array_copy (people) : NULL;
  self->course = 0;
  self->kind = -1;
  cy_page_reload (CY_PAGE (self));
}
