/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The page of credit hours: who is seen by which chip, what the card tells of one, and the way
 * from a figure to its people. */
#include "cy-hours-page.h"

#include "cy-chip-row.h"
#include "cy-db.h"
#include "cy-hours-filters.h"
#include "cy-hours-stats-view.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-table.h"
#include "cy-test-desk.h"

#define N_PEOPLE 400
#define IN_POOL_OR_POST \
  "SELECT count(*) FROM person WHERE deleted IS NULL AND (pool_state='in' OR in_post IS NOT NULL)"

/* One course of 60 hours for every second person, one of 30 hours online for every third. */
static const char *const fillings[] = {
  "DELETE FROM attendance",
  "DELETE FROM enrolment",
  "DELETE FROM course_feedback",
  "DELETE FROM course_session",
  "DELETE FROM course",
  "INSERT INTO "
  "course(id,uid,hlc,origin,year,name,category,form,since,until,count_unit,online,counts,"
  "state) VALUES"
  " (1,randomblob(16),1,1,2026,'年度轮训','C02','F01',20260301,20260302,'hour',0,1,'done'),"
  " (2,randomblob(16),1,1,2026,'网上专题班','C06','F03',20260401,20260402,'hour',1,1,'done')",
  "INSERT INTO course_session(id,uid,hlc,origin,course,date,online,quantity) VALUES"
  " (1,randomblob(16),1,1,1,20260301,0,600),(2,randomblob(16),1,1,2,20260401,0,300)",
  "INSERT INTO enrolment(uid,hlc,origin,person,course,state)"
  " SELECT randomblob(16),1,1,p.id,c.id,CASE WHEN p.id%7=0 THEN '3' ELSE '1' END"
  " FROM person p, course c WHERE p.id%(c.id+1)=0",
  "INSERT INTO attendance(uid,hlc,origin,enrolment,session,mark)"
  " SELECT randomblob(16),1,1,e.id,s.id,'1' FROM enrolment e"
  " JOIN course_session s ON s.course=e.course WHERE e.state='1'",
};

static gpointer
fill (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "fill", CY_STEP_BULK, error);

  g_assert_nonnull (step);
  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++)
    g_assert_true (cy_sql_run (conn, fillings[i], error, ""));
  g_assert_true (cy_step_commit (step, error));

  return GUINT_TO_POINTER (1);
}

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_hours_page_new, N_PEOPLE);
  cy_session_write (self->session, fill, NULL, NULL, NULL, NULL, NULL, NULL);
  cy_test_desk_settle (self);
}

static CyChipRow *
get_chips (CyTestDesk *self)
{
  return CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0));
}

static guint
count_by (CyTestDesk *self, const char *chip, const char *value)
{
  guint n;

  cy_chip_row_choose (get_chips (self), chip, value);
  n = cy_test_table_get_n (self->table);
  cy_chip_row_choose (get_chips (self), chip, NULL);

  return n;
}

static void
test_filters (CyTestDesk *self, gconstpointer data)
{
  guint n = cy_test_table_get_n (self->table);

  g_assert_cmpint (n, ==, cy_test_desk_count (self, IN_POOL_OR_POST));
  /* 60 hours are enough for anybody, 30 online for nobody. */
  g_assert_cmpint (count_by (self, CY_HOURS_STATE, CY_HOURS_IS_MET),
                   ==,
                   cy_test_desk_count (self, IN_POOL_OR_POST " AND id%2=0 AND id%7>0"));
  g_assert_cmpint (count_by (self, CY_HOURS_STATE, CY_HOURS_IS_OPEN) +
                     count_by (self, CY_HOURS_STATE, CY_HOURS_IS_MET),
                   ==,
                   n);
  g_assert_cmpint (count_by (self, CY_HOURS_BAND, "0"),
                   ==,
                   cy_test_desk_count (self,
                                       IN_POOL_OR_POST " AND (id%7=0 OR (id%2>0 AND id%3>0))"));
  g_assert_cmpint (count_by (self, CY_HOURS_BAND, "3"),
                   ==,
                   cy_test_desk_count (self, IN_POOL_OR_POST " AND id%6=0 AND id%7>0"));
  g_assert_cmpint (count_by (self, CY_HOURS_REMARK, CY_HOURS_IS_EXEMPT),
                   ==,
                   cy_test_desk_count (self, IN_POOL_OR_POST " AND id%7=0 AND (id%2=0 OR id%3=0)"));
  g_assert_cmpint (count_by (self, CY_HOURS_REMARK, CY_HOURS_IS_OVER),
                   ==,
                   cy_test_desk_count (self, IN_POOL_OR_POST " AND id%3=0 AND id%7>0"));
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
}

static gboolean
tells (CyTestDesk *self, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (self->page, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

/* Of the person of a row that was chosen the card tells name and courses. */
static void
test_card (CyTestDesk *self, gconstpointer data)
{
  gint64 id;

  cy_chip_row_choose (get_chips (self), CY_HOURS_BAND, "3");
  id = cy_test_table_get_id (self->table, 1);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "offline"), ==, "60");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "online"), ==, "30");
  cy_table_select (self->table, id);
  cy_test_desk_settle (self);
  g_assert_true (tells (self, "年度轮训"));
  g_assert_true (tells (self, "网上专题班"));
  g_signal_emit_by_name (self->table, "activate", id);
  g_assert_cmpint (self->opened, ==, id);
}

/* A figure leads to its people. */
static void
test_figures (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *view = cy_test_ui_find (self->page, CY_TYPE_HOURS_STATS_VIEW, 0);
  CyTable   *units = cy_hours_stats_view_get_units (CY_HOURS_STATS_VIEW (view));
  gint64     people = 0;
  gint64     town;

  cy_test_desk_click (self, self->page, "In figures");
  for (guint i = 0; i < cy_test_table_get_n (units); i++)
    people += g_ascii_strtoll (cy_test_table_get_cell (units, i, "people"), NULL, 10);
  g_assert_cmpint (people, ==, cy_test_desk_count (self, IN_POOL_OR_POST));
  g_signal_emit_by_name (view, "band", CY_HOURS_FROM_90);
  cy_test_desk_settle (self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->table)));
  g_assert_cmpint (cy_test_table_get_n (self->table),
                   ==,
                   cy_test_desk_count (self, IN_POOL_OR_POST " AND id%6=0 AND id%7>0"));
  cy_chip_row_choose (get_chips (self), CY_HOURS_BAND, NULL);
  cy_test_desk_click (self, self->page, "In figures");
  people = g_ascii_strtoll (cy_test_table_get_cell (units, 0, "people"), NULL, 10);
  town = cy_test_table_get_id (units, 0);
  g_signal_emit_by_name (units, "activate", town);
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_session_get_scope (self->session), ==, town);
  g_assert_cmpint (cy_test_table_get_n (self->table), ==, people);
}

/* Before the courses nobody had any hours. */
static void
test_base_date (CyTestDesk *self, gconstpointer data)
{
  cy_session_set_base_date (self->session, 20260228);
  cy_test_desk_settle (self);
  g_assert_cmpuint (count_by (self, CY_HOURS_BAND, "0"), ==, cy_test_table_get_n (self->table));
  g_assert_cmpuint (cy_test_table_get_n (self->table), >, 0);
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

static void
show_page_cb (CySession *session, const char *page, const char *key, char **shown)
{
  g_free (*shown);
  *shown = g_strdup_printf ("%s:%s", page, key);
}

/* From the overview to who is behind, and on to their next course. */
static void
test_arrange (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *shown = NULL;
  g_auto (GStrv) ids = NULL;
  gulong id = g_signal_connect (self->session, "show-page", G_CALLBACK (show_page_cb), &shown);

  cy_chip_row_choose (get_chips (self), CY_HOURS_REMARK, CY_HOURS_IS_OVER);
  cy_page_show_people (CY_PAGE (self->page), CY_HOURS_IS_BEHIND);
  cy_test_desk_settle (self);
  cy_test_desk_click (self, self->page, "Arrange Training");
  g_assert_nonnull (shown);
  ids = g_strsplit (shown, ",", -1);
  g_assert_cmpuint (g_strv_length (ids), ==, cy_test_table_get_n (self->table));
  g_assert_true (g_str_has_prefix (shown, "plans:"));
  /* Nobody who has done the task needs more. */
  cy_page_show_people (CY_PAGE (self->page), CY_HOURS_IS_MET);
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_test_table_get_n (self->table), >, 0);
  g_signal_handler_disconnect (self->session, id);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/hours-page/filters", test_filters);
  add ("/ui/hours-page/card", test_card);
  add ("/ui/hours-page/figures", test_figures);
  add ("/ui/hours-page/arrange", test_arrange);
  add ("/ui/hours-page/base-date", test_base_date);

  return g_test_run ();
}
