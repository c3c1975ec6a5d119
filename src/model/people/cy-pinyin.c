/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Pinyin of names: the usual reading, the sort key, and every key by which a name is found. */
#include "cy-pinyin.h"

#include "cy-text.h"

#include <stdlib.h>
#include <string.h>

#define COMPOUND_LONGEST 3
#define MAX_CHARS 32
#define MAX_COMBINATIONS 32

typedef struct
{
  gunichar point;
  guint16  set;
} SpecialReading;

typedef struct
{
  guint    n;
  gunichar points[COMPOUND_LONGEST];
  guint16  syllables[COMPOUND_LONGEST];
} CompoundSurname;

#include "cy-pinyin-data.h"

/* The readings of one character: numbers of syllables, the usual one first. */
typedef struct
{
  const guint16 *members;
  guint          n;
} Readings;

typedef struct
{
  gunichar points[MAX_CHARS];
  Readings readings[MAX_CHARS];
  guint    n;
} Name;

static Readings
readings_of_set (guint set)
{
  Readings readings = { reading_members + reading_sets[set],
                        reading_sets[set + 1] - reading_sets[set] };

  return readings;
}

static int
compare_point (gconstpointer key, gconstpointer entry)
{
  gunichar a = *(const gunichar *) key;
  gunichar b = ((const SpecialReading *) entry)->point;

  return (a > b) - (a < b);
}

static Readings
readings_of (gunichar c, const SpecialReading *special, gsize n_special)
{
  const SpecialReading *found = bsearch (&c, special, n_special, sizeof *special, compare_point);

  if (found != NULL)
    return readings_of_set (found->set);
  if (c > READING_LAST)
    return readings_of_set (0);

  return readings_of_set (
    reading_blocks[reading_index[c / READING_BLOCK] * READING_BLOCK + c % READING_BLOCK]);
}

/* A compound surname needs a given name behind it. */
static const CompoundSurname *
find_compound (const Name *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (compound_surnames); i++)
    {
      const CompoundSurname *compound = &compound_surnames[i];

      if (name->n > compound->n &&
          memcmp (compound->points, name->points, compound->n * sizeof (gunichar)) == 0)
        return compound;
    }

  return NULL;
}

static void
name_read (Name *name, const char *text, gboolean compounds)
{
  const CompoundSurname *compound = NULL;

  name->n = 0;
  for (const char *p = text; *p != '\0' && name->n < MAX_CHARS; p = g_utf8_next_char (p))
    name->points[name->n++] = g_utf8_get_char (p);

  if (compounds)
    compound = find_compound (name);
  for (guint i = 0; i < name->n; i++)
    {
      if (compound != NULL && i < compound->n)
        name->readings[i] = (Readings){ &compound->syllables[i], 1 };
      else if (i == 0)
        name->readings[i] =
          readings_of (name->points[i], surname_readings, G_N_ELEMENTS (surname_readings));
      else
        name->readings[i] =
          readings_of (name->points[i], given_readings, G_N_ELEMENTS (given_readings));
    }
}

static gboolean
is_latin (gunichar c)
{
  return c < 0x80 && g_ascii_isalnum ((char) c);
}

/* Letters stand for themselves, each a syllable would be silly: they run on. */
static char *
usual_reading (const Name *name)
{
  GString *pinyin = g_string_new (NULL);
  gboolean letters = FALSE;

  for (guint i = 0; i < name->n; i++)
    {
      gboolean latin = is_latin (name->points[i]);

      if (!latin && name->readings[i].n == 0)
        {
          letters = FALSE;
          continue;
        }
      if (pinyin->len > 0 && !(latin && letters))
        g_string_append_c (pinyin, ' ');
      if (latin)
        g_string_append_c (pinyin, g_ascii_tolower ((char) name->points[i]));
      else
        g_string_append (pinyin, syllables[name->readings[i].members[0]]);
      letters = latin;
    }

  return g_string_free (pinyin, FALSE);
}

static char *
tidy (const char *pinyin)
{
  g_autofree char *lower = g_utf8_strdown (pinyin, -1);
  GString         *tidied = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x00FC)
        g_string_append_c (tidied, 'v');
      else if (is_latin (c))
        g_string_append_c (tidied, (char) c);
      else if (tidied->len > 0 && tidied->str[tidied->len - 1] != ' ')
        g_string_append_c (tidied, ' ');
    }

  return g_strchomp (g_string_free (tidied, FALSE));
}

static char *
reading_or_given (const char *name, const char *pinyin)
{
  if (pinyin != NULL && *pinyin != '\0' && g_utf8_validate (pinyin, -1, NULL))
    return tidy (pinyin);

  return cy_pinyin_of_name (name);
}

static void
remove_char (char *text, char c)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (*from != c)
      *to++ = *from;
  *to = '\0';
}

static void
add_key (GPtrArray *keys, const char *key)
{
  if (*key == '\0' || g_ptr_array_find_with_equal_func (keys, key, g_str_equal, NULL))
    return;

  g_ptr_array_add (keys, g_strdup (key));
}

/* Those who have no ü on their keyboard type lu for lv. */
static void
add_pinyin_key (GPtrArray *keys, const char *key)
{
  g_autofree char *with_u = g_strdelimit (g_strdup (key), "v", 'u');

  add_key (keys, key);
  add_key (keys, with_u);
}

static void
add_pinyin_and_initials (GPtrArray *keys, const char *pinyin)
{
  g_autofree char *joined = g_strdup (pinyin);
  g_autofree char *initials = cy_pinyin_initials ("", pinyin);

  remove_char (joined, ' ');
  add_pinyin_key (keys, joined);
  add_key (keys, initials);
}

static void
add_suffixes (GPtrArray *keys, const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) != 0x00B7 && g_utf8_get_char (p) != ' ')
      add_key (keys, p);
}

/* Counts through the readings as an odometer does, the last character turning fastest. */
static gboolean
next_combination (const Name *name, guint *choice)
{
  for (guint i = name->n; i-- > 0;)
    {
      if (++choice[i] < name->readings[i].n)
        return TRUE;
      choice[i] = 0;
    }

  return FALSE;
}

static void
add_readings (GPtrArray *keys, const Name *name, guint room)
{
  guint choice[MAX_CHARS] = { 0 };

  do
    {
      Name             one = *name;
      g_autofree char *pinyin = NULL;

      for (guint i = 0; i < name->n; i++)
        if (name->readings[i].n > 0)
          one.readings[i] = (Readings){ name->readings[i].members + choice[i], 1 };
      pinyin = usual_reading (&one);
      add_pinyin_and_initials (keys, pinyin);
    }
  while (--room > 0 && next_combination (name, choice));
}

/* What looks like a compound surname may be a simple one and a given name. */
static void
add_all_readings (GPtrArray *keys, const char *text)
{
  Name  name;
  guint room = MAX_COMBINATIONS;

  name_read (&name, text, TRUE);
  if (find_compound (&name) != NULL)
    {
      add_readings (keys, &name, room / 2);
      room /= 2;
      name_read (&name, text, FALSE);
    }
  add_readings (keys, &name, room);
}

/**
 * cy_pinyin_surname_length:
 * @name: a normalised name
 *
 * Returns: characters of the surname: 2 or 3 for a known compound one, else 1
 */
guint
cy_pinyin_surname_length (const char *name)
{
  Name                   read;
  const CompoundSurname *compound;

  name_read (&read, name, TRUE);
  compound = find_compound (&read);

  return compound != NULL ? compound->n : MIN (read.n, 1);
}

/**
 * cy_pinyin_of_name:
 * @name: a normalised name
 *
 * The usual reading: of the surname by data/codes/surname_readings.tsv, else the first kMandarin of
 * Unihan. A guess, to be corrected per person.
 *
 * Returns: (transfer full): syllables without tones, one blank between, v for ü
 */
char *
cy_pinyin_of_name (const char *name)
{
  Name read;

  name_read (&read, name, TRUE);

  return usual_reading (&read);
}

/**
 * cy_pinyin_initials:
 * @name: a normalised name
 * @pinyin: (nullable): its reading as somebody corrected it, or %NULL for the usual one
 *
 * Returns: (transfer full): the first letter of each syllable
 */
char *
cy_pinyin_initials (const char *name, const char *pinyin)
{
  g_autofree char *reading = reading_or_given (name, pinyin);
  GString         *initials = g_string_new (NULL);

  for (const char *p = reading; *p != '\0'; p++)
    if (*p != ' ' && (p == reading || p[-1] == ' '))
      g_string_append_c (initials, *p);

  return g_string_free (initials, FALSE);
}

/**
 * cy_pinyin_sort_key:
 * @name: a normalised name
 * @pinyin: (nullable): its reading as somebody corrected it, or %NULL for the usual one
 *
 * Returns: (transfer full): syllables, then the name; strcmp() of two keys is the pinyin order, in
 *   which people of one sound stand together by their characters
 */
char *
cy_pinyin_sort_key (const char *name, const char *pinyin)
{
  g_autofree char *reading = reading_or_given (name, pinyin);

  return g_strconcat (reading, "\t", name, NULL);
}

/**
 * cy_pinyin_search_keys:
 * @name: a normalised name
 * @pinyin: (nullable): its reading as somebody corrected it, or %NULL
 *
 * Every text of which a prefix finds the person: the name from each of its characters on, the full
 * pinyin and the initials in every combination of readings (at most 32), and each with u for v. A
 * wrong usual reading thus hides nobody.
 *
 * Returns: (transfer full): the keys, none twice
 */
char **
cy_pinyin_search_keys (const char *name, const char *pinyin)
{
  GPtrArray *keys = g_ptr_array_new ();

  add_suffixes (keys, name);
  if (pinyin != NULL && *pinyin != '\0')
    {
      g_autofree char *given = reading_or_given (name, pinyin);

      add_pinyin_and_initials (keys, given);
    }
  add_all_readings (keys, name);
  g_ptr_array_add (keys, NULL);

  return (char **) g_ptr_array_free (keys, FALSE);
}

/**
 * cy_pinyin_finds:
 * @name: (nullable): a normalised name
 * @part: (nullable): what somebody looks for: characters of it, or the beginning of its pinyin or
 * of its initials
 *
 * Returns: whether @part finds the name, or nothing is looked for
 */
gboolean
cy_pinyin_finds (const char *name, const char *part)
{
  g_autofree char *low = NULL;
  g_auto (GStrv) keys = NULL;

  if (cy_text_contains (name, part))
    return TRUE;
  if (name == NULL || !g_ascii_isalpha (*part))
    return FALSE;
  low = g_ascii_strdown (part, -1);
  keys = cy_pinyin_search_keys (name, NULL);
  for (guint i = 0; keys[i] != NULL; i++)
    if (g_str_has_prefix (keys[i], low))
      return TRUE;

  return FALSE;
}
