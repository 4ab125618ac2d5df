// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#endif

/// Private to the library.
namespace Zhupi::Language {

/// An allocator for the long flat vectors of a reading. The system hands out fresh memory in small pages and clears
/// each at its first touch, which for a long article costs more than the work done in it; large blocks ask for large
/// pages where the system has them.
template <typename T>
struct LargePages
{
    using value_type = T;

    LargePages() = default;
    template <typename U>
    LargePages(const LargePages<U> &)
    {
    }

    [[nodiscard]] T *allocate(std::size_t count)
    {
        const std::size_t bytes = count * sizeof(T);
        if (bytes < Threshold)
            return static_cast<T *>(::operator new(bytes));
        const std::size_t whole = (bytes + PageSize - 1) / PageSize * PageSize;
        void *const block = std::aligned_alloc(PageSize, whole);
        if (block == nullptr)
            throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
        madvise(block, whole, MADV_HUGEPAGE);
#endif
        return static_cast<T *>(block);
    }
    void deallocate(T *block, std::size_t count)
    {
        if (count * sizeof(T) < Threshold)
            ::operator delete(block);
        else
            std::free(block);
    }
    friend bool operator==(const LargePages &, const LargePages &) { return true; }

private:
    static constexpr std::size_t PageSize = std::size_t(2) << 20;
    static constexpr std::size_t Threshold = 2 * PageSize;
};

} // namespace Zhupi::Language
