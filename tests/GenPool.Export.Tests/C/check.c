/* The exported functions as a C program sees them: what they give, what they refuse, and what they say. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exported.h"

static int checks, failures;

#define CHECK(condition) \
    do { \
        checks++; \
        if (!(condition)) { \
            failures++; \
            printf("line %d: %s; last error: %s\n", __LINE__, #condition, genpool_last_error()); \
        } \
    } while (0)

#define REFUSED(status, call, text) CHECK((call) == (status) && strstr(genpool_last_error(), text) != NULL)

#define LENGTH(array) ((int64_t)(sizeof(array) / sizeof((array)[0])))

static const int64_t shape[4] = {1, 2, 2, 4};
static const float input[16] = {1, 5, 2, 0, 3, 4, 8, 7, -1, -5, -2, 0, -3, -4, -8, -7};
static const float output_gradient[4] = {1, 2, 3, 4};

static void pools(void)
{
    int64_t pooled[4], bytes, indices[4];
    float output[4], inferred[4], gradient[16], values[16];
    uint8_t mask[4];
    const float expected[4] = {5, 8, -1, 0};
    const float expected_gradient[16] = {0, 1, 0, 0, 0, 0, 2, 0, 3, 0, 0, 4, 0, 0, 0, 0};
    const float expected_values[16] = {0, 5, 0, 0, 0, 0, 8, 0, -1, 0, 0, 0, 0, 0, 0, 0};
    const int64_t expected_indices[4] = {1, 6, 0, 3};

    CHECK(genpool_Pool_output_shape(shape, pooled) == GENPOOL_OK);
    CHECK(pooled[0] == 1 && pooled[1] == 2 && pooled[2] == 1 && pooled[3] == 2);
    CHECK(genpool_Pool_mask_bytes(shape, &bytes) == GENPOOL_OK && bytes == LENGTH(mask));

    for (int32_t threads = 0; threads < 4; threads++) {
        CHECK(genpool_Pool_forward(input, LENGTH(input), inferred, LENGTH(inferred), shape, threads) == GENPOOL_OK);
        CHECK(memcmp(inferred, expected, sizeof expected) == 0);
        CHECK(genpool_Pool_forward_with_mask(input, LENGTH(input), output, LENGTH(output), mask, LENGTH(mask), shape, threads) == GENPOOL_OK);
        CHECK(memcmp(output, expected, sizeof expected) == 0);
        CHECK(genpool_Pool_backward(output_gradient, LENGTH(output_gradient), mask, LENGTH(mask), gradient, LENGTH(gradient), shape, threads) == GENPOOL_OK);
        CHECK(memcmp(gradient, expected_gradient, sizeof gradient) == 0);
    }

    CHECK(genpool_Pool_indices(mask, LENGTH(mask), indices, LENGTH(indices), shape) == GENPOOL_OK);
    CHECK(memcmp(indices, expected_indices, sizeof indices) == 0);
    CHECK(genpool_Pool_unpool(output, LENGTH(output), mask, LENGTH(mask), values, LENGTH(values), shape) == GENPOOL_OK);
    CHECK(memcmp(values, expected_values, sizeof values) == 0);
}

static void pools_other_types_and_orders(void)
{
    /* 1 and 2 and 3 and NaN as halves, two channels in channels-last order. */
    const genpool_half halves[8] = {0x3C00, 0x4200, 0x4000, 0x3C00, 0x4200, 0x4000, 0x3C00, 0x7E00};
    const int64_t two_channels[4] = {1, 2, 2, 2}, nothing[4] = {0, 2, 2, 4};
    const uint64_t integers[4] = {UINT64_MAX, 1, 2, 3};
    const int64_t one[4] = {1, 1, 2, 2};
    genpool_half half_output[2];
    uint64_t integer_output[1];

    CHECK(genpool_ChannelsLast_Float16_forward(halves, LENGTH(halves), half_output, LENGTH(half_output), two_channels, 1) == GENPOOL_OK);
    CHECK(half_output[0] == 0x4200 && half_output[1] == 0x7E00);
    CHECK(genpool_ChannelsFirst_UInt64_forward(integers, LENGTH(integers), integer_output, 1, one, 1) == GENPOOL_OK);
    CHECK(integer_output[0] == UINT64_MAX);

    /* No images: nothing to point at. */
    CHECK(genpool_Pool_forward(NULL, 0, NULL, 0, nothing, 0) == GENPOOL_OK);

    /* A name beyond ASCII, and one with an underscore. */
    CHECK(genpool__000c9t_000e9_12_class_forward(input, LENGTH(input), (float[6]){0}, 6, shape, 1) == GENPOOL_OK);
}

static void refuses(void)
{
    float output[4] = {77, 77, 77, 77};
    uint8_t mask[4];
    int64_t pooled[4];
    const int64_t too_small[4] = {1, 2, 1, 4}, negative[4] = {1, -2, 2, 4}, huge[4] = {1, 1, 2, INT64_MAX}, large[4] = {1, 1, 60000, 50000};

    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward(input, 15, output, 4, shape, 1), "Expected 16 elements");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward(input, 16, output, 5, shape, 1), "Expected 4 elements");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward(input, -1, output, 4, shape, 1), "A length must be 0 or more");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward_with_mask(input, 16, output, 4, mask, 3, shape, 1), "MaskByteCount");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_backward(output_gradient, 4, mask, 4, output, 4, shape, 1), "Expected 16 elements");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_indices(mask, 4, pooled, 3, shape), "Expected 4 elements");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_unpool(output, 4, mask, 4, output, 4, shape), "Expected 16 elements");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward(NULL, 16, output, 4, shape, 1), "The pointer is null. (Parameter 'input')");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward(input, 16, NULL, 4, shape, 1), "The pointer is null. (Parameter 'output')");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward(input, 16, output, 4, NULL, 1), "The pointer is null. (Parameter 'shape')");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_output_shape(shape, NULL), "The pointer is null. (Parameter 'outputShape')");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_mask_bytes(shape, NULL), "The pointer is null. (Parameter 'bytes')");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward((const float *)((const char *)input + 1), 16, output, 4, shape, 1), "aligned to the 4 bytes");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward(input, 16, (float *)input, 4, shape, 1), "overlaps input");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward(input, 16, output, 4, too_small, 1), "too small for one window");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward(input, 16, output, 4, negative, 1), "-2");
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_forward(input, 16, output, 4, shape, -3), "Threads must be 0");
    REFUSED(GENPOOL_TOO_LARGE, genpool_Pool_output_shape(huge, pooled), "does not fit 32 bits");
    REFUSED(GENPOOL_TOO_LARGE, genpool_Pool_forward(input, 3000000000, output, 750000000, large, 1), "has 3000000000 elements");
    CHECK(genpool_Pool_output_shape(large, pooled) == GENPOOL_OK && pooled[2] == 30000 && pooled[3] == 25000);
    CHECK(output[0] == 77 && output[1] == 77 && output[2] == 77 && output[3] == 77);
}

static void *another_thread(void *nothing)
{
    (void)nothing;
    CHECK(strcmp(genpool_last_error(), "") == 0);
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_mask_bytes(NULL, NULL), "'shape'");
    return NULL;
}

static void speaks(void)
{
    pthread_t thread;
    char *before;

    CHECK(strstr(genpool_describe(), "\"abi\": 1") != NULL);
    CHECK(strstr(genpool_describe(), "\"name\": \"Windows.Overlapping\"") != NULL);

    /* Each thread has an error of its own, and a call that works leaves it. */
    REFUSED(GENPOOL_INVALID_ARGUMENT, genpool_Pool_mask_bytes(shape, NULL), "'bytes'");
    before = strdup(genpool_last_error());
    CHECK(pthread_create(&thread, NULL, another_thread, NULL) == 0 && pthread_join(thread, NULL) == 0);
    pools();
    CHECK(strcmp(genpool_last_error(), before) == 0);
    free(before);
}

int main(void)
{
    CHECK(strcmp(genpool_last_error(), "") == 0);
    pools();
    pools_other_types_and_orders();
    refuses();
    speaks();
    printf("%d checks, %d failed\n", checks, failures);
    return failures != 0;
}
