/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The order of names by strokes; every person is invented. */
#include "cy-stroke.h"

#include <string.h>

static void
test_count (void)
{
  static const struct
  {
    const char *c;
    guint       count;
    const char *sequence;
  } cases[] = {
    { "丁", 2, "12" },      { "于", 3, "112" },     { "王", 4, "1121" },     { "田", 5, "25121" },
    { "刘", 6, "413422" },  { "李", 7, "1234521" }, { "张", 7, "5153154" },  { "陈", 7, "5215234" },
    { "杨", 7, "1234533" }, { "吴", 7, "2511134" }, { "周", 8, "35121251" }, { "A", 0, "" },
    { "·", 0, "" },         { "\ue001", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sequence = cy_stroke_sequence (g_utf8_get_char (cases[i].c));

      g_test_message ("%s", cases[i].c);
      g_assert_cmpuint (cy_stroke_count (g_utf8_get_char (cases[i].c)), ==, cases[i].count);
      g_assert_cmpstr (sequence, ==, cases[i].sequence);
    }
  g_assert_cmpuint (cy_stroke_count (0x10FFFF), ==, 0);
}

/* Each sequence is as long as its count says, wherever the tables have one. */
static void
test_every_character (void)
{
  guint known = 0;

  for (gunichar c = 0x4E00; c < 0x9FA6; c++)
    {
      g_autofree char *sequence = cy_stroke_sequence (c);

      g_assert_cmpuint (cy_stroke_count (c), >, 0);
      if (*sequence == '\0')
        continue;
      known++;
      g_assert_cmpuint (strlen (sequence), ==, cy_stroke_count (c));
      g_assert_cmpuint (strspn (sequence, "12345"), ==, strlen (sequence));
    }
  g_assert_cmpuint (known, >, 20700);
}

static void
assert_order (const char *const *names)
{
  for (guint i = 1; names[i] != NULL; i++)
    {
      g_autofree char *before = cy_stroke_sort_key (names[i - 1]);
      g_autofree char *after = cy_stroke_sort_key (names[i]);

      g_test_message ("%s %s", names[i - 1], names[i]);
      g_assert_cmpint (strcmp (before, after), <, 0);
    }
}

/* The surnames of official lists, in their order. */
static void
test_surnames (void)
{
  assert_order ((const char *[]){
    "丁文", "于文", "万文", "马文", "王文", "毛文", "方文", "尹文", "邓文", "石文", "龙文", "田文",
    "史文", "冯文", "吕文", "朱文", "任文", "刘文", "江文", "许文", "孙文", "严文", "苏文", "杜文",
    "李文", "杨文", "吴文", "何文", "余文", "汪文", "宋文", "张文", "陈文", "林文", "罗文", "周文",
    "郑文", "赵文", "胡文", "钟文", "徐文", "郭文", "黄文", "谢文", "谭文", "魏文", NULL });
}

static void
test_given_names (void)
{
  assert_order ((const char *[]){
    "王一", "王一丁", "王丁", "王于", "王于一", "王王", "王明", "王·明明", "王A", NULL });
}

static void
test_rare (void)
{
  g_autofree char *rare = cy_stroke_sort_key ("王\U0002a6d6");
  g_autofree char *foreign = cy_stroke_sort_key ("John");
  g_autofree char *empty = cy_stroke_sort_key ("");

  g_assert_true (g_str_has_prefix (rare, "041121王"));
  g_assert_true (g_str_has_prefix (foreign, "99J"));
  g_assert_cmpstr (empty, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/stroke/count", test_count);
  g_test_add_func ("/model/stroke/every-character", test_every_character);
  g_test_add_func ("/model/stroke/surnames", test_surnames);
  g_test_add_func ("/model/stroke/given-names", test_given_names);
  g_test_add_func ("/model/stroke/rare", test_rare);

  return g_test_run ();
}
