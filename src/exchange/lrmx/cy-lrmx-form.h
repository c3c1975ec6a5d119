/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyLrmxElement:
 *
 * The elements of an appointment form, in the order in which a file has them.
 */
typedef enum
{
  CY_LRMX_NAME,
  CY_LRMX_GENDER,
  CY_LRMX_BIRTH,
  CY_LRMX_ETHNIC,
  CY_LRMX_NATIVE_PLACE,
  CY_LRMX_BIRTH_PLACE,
  CY_LRMX_PARTY,
  CY_LRMX_WORK_DATE,
  CY_LRMX_HEALTH,
  CY_LRMX_TECH_TITLE,
  CY_LRMX_SPECIALTY,
  CY_LRMX_FULL_LEVEL,
  CY_LRMX_FULL_DEGREE,
  CY_LRMX_FULL_SCHOOL,
  CY_LRMX_FULL_DEGREE_SCHOOL,
  CY_LRMX_PART_LEVEL,
  CY_LRMX_PART_DEGREE,
  CY_LRMX_PART_SCHOOL,
  CY_LRMX_PART_DEGREE_SCHOOL,
  CY_LRMX_POST,
  CY_LRMX_NEW_POST,
  CY_LRMX_OLD_POST,
  CY_LRMX_RESUME,
  CY_LRMX_AWARDS,
  CY_LRMX_ASSESSMENTS,
  CY_LRMX_REASON,
  CY_LRMX_FAMILY,
  CY_LRMX_REPORTER,
  CY_LRMX_AGE_DATE,
  CY_LRMX_FORM_DATE,
  CY_LRMX_AUTHOR,
  CY_LRMX_ID_NUMBER,
  CY_LRMX_PHOTO,
  CY_LRMX_VERSION,
  CY_LRMX_N
} CyLrmxElement;

/**
 * CyLrmxKinElement:
 *
 * The elements of one member of the family, in their order.
 */
typedef enum
{
  CY_LRMX_KIN_RELATION,
  CY_LRMX_KIN_NAME,
  CY_LRMX_KIN_BIRTH,
  CY_LRMX_KIN_POLITICAL,
  CY_LRMX_KIN_WORK,
  CY_LRMX_KIN_N
} CyLrmxKinElement;

/** CY_LRMX_ROOT: the one element around all */
#define CY_LRMX_ROOT "Person"
#define CY_LRMX_ITEM "Item"
/** CY_LRMX_POLITICAL: an element of newer files that means something to us where it is there */
#define CY_LRMX_POLITICAL "ZhengZhiMianMao"
/** CY_LRMX_OUR_VERSION: the version of the files that we write */
#define CY_LRMX_OUR_VERSION "3.2.1.6"

/**
 * CyLrmxKin:
 * @texts: by #CyLrmxKinElement; %NULL for none
 */
typedef struct
{
  char *texts[CY_LRMX_KIN_N];
} CyLrmxKin;

/**
 * CyLrmxOther:
 * @name: of the element
 * @follows: the known element before it, or the root
 * @xml: all of it, tags and all
 * @plain: (nullable): its text, where it has nothing but text
 *
 * An element that the table does not hold, or holds once and the file twice.
 */
typedef struct
{
  char *name;
  char *follows;
  char *xml;
  char *plain;
} CyLrmxOther;

/**
 * CyLrmxForm:
 * @texts: by #CyLrmxElement, %NULL for an element that is not there; of the family the XML inside
 *   it; never of the photo
 * @lines: where each begins in the file, 0 when it is not there
 * @political: (nullable): political status in words, whether the file has it or not
 * @family: (element-type CyLrmxKin): the members of the family
 * @others: (element-type CyLrmxOther): what we do not know
 * @photo: (nullable): the picture as a file
 *
 * One appointment form, in the words of the file.
 */
typedef struct
{
  char      *texts[CY_LRMX_N];
  guint      lines[CY_LRMX_N];
  char      *political;
  GPtrArray *family;
  GPtrArray *others;
  GBytes    *photo;
} CyLrmxForm;

CyLrmxForm  *cy_lrmx_form_new (void);
void         cy_lrmx_form_free (CyLrmxForm *self);
void         cy_lrmx_form_set (CyLrmxForm *self, CyLrmxElement element, const char *text);
const char  *cy_lrmx_form_get (const CyLrmxForm *self, CyLrmxElement element);
CyLrmxKin   *cy_lrmx_form_add_kin (CyLrmxForm *self);
CyLrmxOther *cy_lrmx_form_add_other (CyLrmxForm *self, const char *name, const char *follows);

const char *cy_lrmx_element_get_name (CyLrmxElement element);
const char *cy_lrmx_element_get_title (CyLrmxElement element);
int         cy_lrmx_element_find (const char *name);
const char *cy_lrmx_kin_get_name (CyLrmxKinElement element);
int         cy_lrmx_kin_find (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLrmxForm, cy_lrmx_form_free)

G_END_DECLS
