/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Finds in a public notice, filled in as it will be put up, what may never be made known: ID
 * numbers, telephones, addresses and families. */
#include "cy-notice-check.h"

#include "cy-idcard.h"
#include "cy-notice-text.h"
#include "cy-notice.h"
#include "cy-sql.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOBILE_DIGITS 11
#define ID_DIGITS 18

/* Shorter numbers, addresses and names stand in many a text by chance. */
#define MIN_PHONE_DIGITS 7
#define MIN_ADDRESS 3
#define MIN_NAME 2

/* A gap in a number that somebody wrote in groups. */
#define GAPS " -"

/* ---- What must not be told ---- */

typedef struct
{
  gint64 person;
  char  *name;
  char  *id_number;
  char  *phone;
  char  *address;
  char  *tail; /* of the address, behind the village */
  char **family;
} Secret;

static void
secret_free (gpointer data)
{
  Secret *self = data;

  g_free (self->name);
  g_free (self->id_number);
  g_free (self->phone);
  g_free (self->address);
  g_free (self->tail);
  g_strfreev (self->family);
  g_free (self);
}

typedef struct
{
  GPtrArray *secrets; /* of Secret */
  GPtrArray *people;  /* of CyNoticePerson */
  GPtrArray *faults;
  GPtrArray *known;   /* names and villages that the notice may say, the longest first */
  char      *contact; /* digits of the telephones of the office, one after the other */
  guint      line;
  guint      field;
} Check;

static char *
dup_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = text; p != NULL && *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || ((*p == 'X' || *p == 'x') && digits->len == ID_DIGITS - 1))
      g_string_append_c (digits, g_ascii_toupper (*p));

  return g_string_free (digits, FALSE);
}

/* As texts are compared: full-width digits and letters are like the others, blanks are nothing. */
static char *
dup_plain (const char *text)
{
  g_autofree char *form = g_utf8_normalize (text != NULL ? text : "", -1, G_NORMALIZE_ALL_COMPOSE);
  GString         *plain = g_string_new (NULL);

  for (const char *p = form; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));

  return g_string_free (plain, FALSE);
}

/* What the address says behind the village, which the notice names. */
static char *
dup_tail (const char *address, const char *village)
{
  const char *found = village != NULL && *village != '\0' ? strstr (address, village) : NULL;

  return found != NULL ? g_strdup (found + strlen (village)) : NULL;
}

static const char *
find_name (Check *check, gint64 person)
{
  for (guint i = 0; i < check->people->len; i++)
    {
      const CyNoticePerson *one = g_ptr_array_index (check->people, i);

      if (one->person == person)
        return one->name;
    }

  return NULL;
}

/* The order of resources/sql/select/notice-secrets.sql. */
static gboolean
add_secret (CySqlRow *row, gpointer data, GError **error)
{
  Check           *check = data;
  Secret          *self = g_new0 (Secret, 1);
  const char      *family = cy_sql_row_get_text (row, 5);
  g_autofree char *village = dup_plain (cy_sql_row_get_text (row, 4));

  self->person = cy_sql_row_get_int (row, 0);
  self->name = g_strdup (find_name (check, self->person));
  self->id_number = dup_digits (cy_sql_row_get_text (row, 1));
  self->phone = dup_digits (cy_sql_row_get_text (row, 2));
  self->address = dup_plain (cy_sql_row_get_text (row, 3));
  self->tail = dup_tail (self->address, village);
  self->family = g_strsplit (family != NULL ? family : "", "\n", -1);
  g_ptr_array_add (check->secrets, self);

  return TRUE;
}

/* ---- Faults ---- */

static void
fault_free (gpointer data)
{
  CyNoticeFault *fault = data;

  g_free (fault->text);
  g_free (fault->whom);
  g_free (fault);
}

static void
add_fault (Check *check, CyNoticeFaultKind kind, guint column, const char *text, const char *whom)
{
  CyNoticeFault *fault = g_new0 (CyNoticeFault, 1);

  fault->kind = kind;
  fault->line = check->line;
  fault->field = check->field;
  fault->column = column;
  fault->text = g_strdup (text);
  fault->whom = g_strdup (whom);
  g_ptr_array_add (check->faults, fault);
}

/* ---- Numbers ---- */

static const Secret *
find_number (Check *check, const char *digits, gboolean (*is_of) (const Secret *, const char *))
{
  for (guint i = 0; i < check->secrets->len; i++)
    if (is_of (g_ptr_array_index (check->secrets, i), digits))
      return g_ptr_array_index (check->secrets, i);

  return NULL;
}

static gboolean
is_id_of (const Secret *secret, const char *digits)
{
  return strlen (secret->id_number) >= ID_DIGITS - 3 && strstr (digits, secret->id_number) != NULL;
}

static gboolean
is_phone_of (const Secret *secret, const char *digits)
{
  return strlen (secret->phone) >= MIN_PHONE_DIGITS && strstr (digits, secret->phone) != NULL;
}

static gboolean
is_id_number (const char *digits)
{
  return strlen (digits) == ID_DIGITS && digits[ID_DIGITS - 1] == cy_idcard_check_char (digits);
}

static gboolean
is_mobile (const char *digits)
{
  const char *number = g_str_has_prefix (digits, "86") ? digits + 2 : digits;

  return (strlen (digits) == MOBILE_DIGITS && digits[0] == '1' && digits[1] >= '3') ||
         (number != digits && strlen (number) == MOBILE_DIGITS && number[0] == '1');
}

static void
check_number (Check *check, const char *digits, guint column)
{
  const Secret *whose;

  if ((whose = find_number (check, digits, is_id_of)) != NULL || is_id_number (digits))
    add_fault (check, CY_NOTICE_FAULT_ID_NUMBER, column, NULL, whose ? whose->name : NULL);
  else if ((whose = find_number (check, digits, is_phone_of)) != NULL)
    add_fault (check, CY_NOTICE_FAULT_PHONE, column, NULL, whose->name);
  else if (is_mobile (digits) && strstr (check->contact, digits) == NULL)
    add_fault (check, CY_NOTICE_FAULT_MOBILE, column, NULL, NULL);
}

/* A number in groups is read whole, and each group for itself: dates stand beside each other too.
 */
static const char *
take_number (const char *text, gboolean over_gaps, GString *digits)
{
  const char *p = text;

  g_string_set_size (digits, 0);
  for (; *p != '\0'; p++)
    {
      gboolean is_last = digits->len == ID_DIGITS - 1 && (*p == 'X' || *p == 'x');

      if (g_ascii_isdigit (*p) || is_last)
        g_string_append_c (digits, g_ascii_toupper (*p));
      else if (!over_gaps || strchr (GAPS, *p) == NULL || !g_ascii_isdigit (p[1]))
        break;
    }

  return p;
}

static void
check_numbers_with (Check *check, const char *text, gboolean over_gaps)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      const char *start = p;

      p = take_number (p, over_gaps, digits);
      /* Without a gap it was seen the first time. */
      if (digits->len > 0 && (!over_gaps || (gsize) (p - start) > digits->len))
        check_number (check, digits->str, (guint) g_utf8_pointer_to_offset (text, start) + 1);
      if (p == start)
        p = g_utf8_next_char (p);
    }
}

static void
check_numbers (Check *check, const char *text)
{
  check_numbers_with (check, text, FALSE);
  check_numbers_with (check, text, TRUE);
}

/* ---- Addresses and families ---- */

static void
check_part (Check            *check,
            const char       *text,
            const char       *part,
            CyNoticeFaultKind kind,
            const Secret     *whose)
{
  glong       least = kind == CY_NOTICE_FAULT_FAMILY ? MIN_NAME : MIN_ADDRESS;
  const char *found;

  if (part == NULL || g_utf8_strlen (part, -1) < least || (found = strstr (text, part)) == NULL)
    return;
  add_fault (check,
             kind,
             (guint) g_utf8_pointer_to_offset (text, found) + 1,
             kind == CY_NOTICE_FAULT_FAMILY ? part : NULL,
             whose->name);
}

/* An address that ends with the village tells no more than the notice does. */
static void
check_address (Check *check, const char *text, const Secret *secret)
{
  guint n = check->faults->len;

  if (secret->tail != NULL && *secret->tail == '\0')
    return;
  check_part (check, text, secret->address, CY_NOTICE_FAULT_ADDRESS, secret);
  if (check->faults->len == n)
    check_part (check, text, secret->tail, CY_NOTICE_FAULT_ADDRESS, secret);
}

/* @text with what it may say struck out, character by character, so that places stay. */
static char *
strike_out (Check *check, const char *text)
{
  GString *rest = g_string_new (text);

  for (guint i = 0; i < check->known->len; i++)
    {
      const char      *known = g_ptr_array_index (check->known, i);
      g_autofree char *stars = g_strnfill ((gsize) g_utf8_strlen (known, -1), '*');

      g_string_replace (rest, known, stars, 0);
    }

  return g_string_free (rest, FALSE);
}

static void
check_family (Check *check, const char *text, const Secret *secret)
{
  for (guint i = 0; secret->family[i] != NULL; i++)
    {
      g_autofree char *name = dup_plain (secret->family[i]);

      check_part (check, text, name, CY_NOTICE_FAULT_FAMILY, secret);
    }
}

static void
check_text (Check *check, const char *text)
{
  g_autofree char *form = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *rest = NULL;

  if (text == NULL)
    return;
  form = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  if (form == NULL)
    return;
  check_numbers (check, form);
  plain = dup_plain (form);
  rest = strike_out (check, plain);
  for (guint i = 0; i < check->secrets->len; i++)
    {
      check_address (check, plain, g_ptr_array_index (check->secrets, i));
      check_family (check, rest, g_ptr_array_index (check->secrets, i));
    }
}

/* ---- A notice ---- */

static gint
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize one = strlen (*(const char *const *) a);
  gsize other = strlen (*(const char *const *) b);

  return one > other ? -1 : one < other;
}

static void
add_known (Check *check, const char *text)
{
  g_autofree char *plain = dup_plain (text);

  if (*plain != '\0')
    g_ptr_array_add (check->known, g_steal_pointer (&plain));
}

static gboolean
check_init (Check *check, CyConn *conn, CyRecord *notice, GPtrArray *people, GError **error)
{
  check->people = people;
  check->faults = g_ptr_array_new_with_free_func (fault_free);
  check->secrets = g_ptr_array_new_with_free_func (secret_free);
  check->known = g_ptr_array_new_with_free_func (g_free);
  check->contact = dup_digits (cy_record_get_text (notice, CY_NOTICE_CONTACT));
  for (guint i = 0; i < people->len; i++)
    {
      const CyNoticePerson *person = g_ptr_array_index (people, i);

      add_known (check, person->name);
      add_known (check, person->village);
    }
  g_ptr_array_sort (check->known, compare_lengths);

  return cy_sql_each (conn,
                      cy_sql_get ("select/notice-secrets.sql"),
                      add_secret,
                      check,
                      error,
                      "i",
                      cy_record_get_id (notice));
}

static void
check_clear (Check *check)
{
  g_clear_pointer (&check->faults, g_ptr_array_unref);
  g_ptr_array_unref (check->secrets);
  g_ptr_array_unref (check->known);
  g_free (check->contact);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

static void
check_fields (Check *check, CyRecord *notice)
{
  static const guint fields[] = {
    CY_NOTICE_NAME,
    CY_NOTICE_PLACES,
    CY_NOTICE_ORGAN,
    CY_NOTICE_CONTACT,
  };

  check->line = 0;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      check->field = fields[i];
      check_text (check, cy_record_get_text (notice, fields[i]));
    }
}

static void
check_unknown (Check *check, const char *wording)
{
  guint            column = 0;
  g_autofree char *unknown = cy_notice_text_find_unknown (wording, &check->line, &column);

  if (unknown != NULL)
    add_fault (check, CY_NOTICE_FAULT_UNKNOWN, column, unknown, NULL);
}

static void
check_table (Check *check)
{
  for (guint i = 0; i < check->people->len; i++)
    {
      g_autofree char *row = cy_notice_text_dup_row (g_ptr_array_index (check->people, i), i);

      check_text (check, row);
    }
}

static void
check_wording (Check *check, CyRecord *notice, const char *period)
{
  const char *wording = cy_record_get_text (notice, CY_NOTICE_WORDING);
  g_autoptr (GPtrArray) lines = NULL;

  if (wording == NULL)
    return;
  check->field = CY_NOTICE_WORDING;
  check_unknown (check, wording);
  lines = cy_notice_text_fill (wording, notice, check->people, period);
  for (guint i = 0; i < lines->len; i++)
    {
      const CyNoticeLine *line = g_ptr_array_index (lines, i);

      check->line = line->source;
      if (line->is_list)
        check_table (check);
      else
        check_text (check, line->text);
    }
}

/**
 * cy_notice_find_faults:
 * @conn: a connection
 * @notice: a notice that is in the library, as it is to be saved or printed
 * @people: (element-type CyNoticePerson): whom it names
 * @period: words on its period
 * @error: return location
 *
 * Looks at the notice as it will be put up, so that what stands in a person's own occupation is
 * found as well as what somebody typed.
 *
 * Returns: (transfer full) (element-type CyNoticeFault): what may not be in it; empty when it is
 *   good
 */
GPtrArray *
cy_notice_find_faults (CyConn     *conn,
                       CyRecord   *notice,
                       GPtrArray  *people,
                       const char *period,
                       GError    **error)
{
  g_auto (Check) check = { NULL };

  if (!check_init (&check, conn, notice, people, error))
    return NULL;
  check_fields (&check, notice);
  check_wording (&check, notice, period);

  return g_steal_pointer (&check.faults);
}

/* ---- Words ---- */

static char *
dup_what (const CyNoticeFault *fault)
{
  const char *whom = fault->whom != NULL ? fault->whom : _ ("somebody");

  switch (fault->kind)
    {
    case CY_NOTICE_FAULT_UNKNOWN:
      return g_strdup_printf (_ ("there is no placeholder %s"), fault->text);
    case CY_NOTICE_FAULT_ID_NUMBER:
      return g_strdup_printf (_ ("ID number of %s"), whom);
    case CY_NOTICE_FAULT_MOBILE:
      return g_strdup (_ ("a mobile number that is not the telephone of the office"));
    case CY_NOTICE_FAULT_PHONE:
      return g_strdup_printf (_ ("telephone of %s"), whom);
    case CY_NOTICE_FAULT_ADDRESS:
      return g_strdup_printf (_ ("address of %s"), whom);
    case CY_NOTICE_FAULT_FAMILY:
      return g_strdup_printf (_ ("%s, of the family of %s"), fault->text, whom);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cy_notice_fault_dup_words:
 * @fault: a fault
 *
 * Returns: (transfer full): where it is and what, translated
 */
char *
cy_notice_fault_dup_words (const CyNoticeFault *fault)
{
  g_autofree char *what = dup_what (fault);

  if (fault->line == 0)
    return g_strdup_printf ("%s: %s", _ (CY_NOTICE->fields[fault->field].title), what);

  return g_strdup_printf (_ ("line %u, character %u: %s"), fault->line, fault->column, what);
}
