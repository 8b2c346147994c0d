// SPDX-License-Identifier: Apache-2.0
// Limits of the kernel first, then the list of calls. What is not on the list fails as if the right were missing, so that a library
// that only asks for more than it needs goes on without.
#include "press/pictures/darkroom/confinement.hpp"
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <cerrno>
#include <memory>
#include <system_error>

namespace rotative::pictures {
namespace {

void must(bool worked, const char* what, int error) {
    if (!worked) throw std::system_error(error, std::generic_category(), what);
}

void limit(__rlimit_resource what, std::uint64_t most) {
    const rlimit both{most, most};
    must(::setrlimit(what, &both) == 0, "setrlimit", errno);
}

/// Reading and writing what is open, memory, threads, time, and the end. Nothing here takes a path but fstat's newer name, which is
/// given an empty one by the C library and tells sizes only.
constexpr int allowed[] = {
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(preadv),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(pwrite64),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(dup),
    SCMP_SYS(close),
    SCMP_SYS(ftruncate),
    SCMP_SYS(fsync),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(brk),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(sched_yield),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getrusage),
    SCMP_SYS(getrandom),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(eventfd2),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(sched_getparam),
    SCMP_SYS(sched_getscheduler),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

class CallList {
public:
    CallList() : list_(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release) { must(static_cast<bool>(list_), "seccomp_init", ENOMEM); }

    template <class... Conditions>
    void allow(int call, Conditions... conditions) {
        rule(SCMP_ACT_ALLOW, call, conditions...);
    }
    template <class... Conditions>
    void rule(std::uint32_t action, int call, Conditions... conditions) {
        const auto error = seccomp_rule_add(list_.get(), action, call, sizeof...(conditions), conditions...);
        must(error == 0, "seccomp_rule_add", -error);
    }
    void load() {
        const auto error = seccomp_load(list_.get());
        must(error == 0, "seccomp_load", -error);
    }

private:
    std::unique_ptr<void, void (*)(scmp_filter_ctx)> list_;
};

void close_the_list() {
    CallList list;
    for (const int call : allowed) list.allow(call);
    using Argument = scmp_arg_cmp;  // which, how it is compared, with what
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) list.allow(call, Argument{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0});
    list.allow(SCMP_SYS(clone), Argument{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD});  // a thread, never a process
    list.rule(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));              // its flags cannot be seen: the older one is used
    list.allow(SCMP_SYS(prlimit64), Argument{2, SCMP_CMP_EQ, 0, 0});  // asked, never changed
    list.allow(SCMP_SYS(prctl), Argument{0, SCMP_CMP_EQ, PR_SET_NAME, 0});
    list.allow(SCMP_SYS(tgkill), Argument{0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid()), 0});  // itself, and nobody else
    // Neither F_SETOWN nor F_SETSIG: by these a descriptor sends any signal to whoever has the same owner as we.
    for (const int command : {F_GETFD, F_SETFD, F_GETFL, F_DUPFD, F_DUPFD_CLOEXEC})
        list.allow(SCMP_SYS(fcntl), Argument{1, SCMP_CMP_EQ, static_cast<scmp_datum_t>(command), 0});
    list.load();
}

}  // namespace

void confine(const Walls& walls) {
    if (walls.memory) limit(RLIMIT_AS, walls.memory);
    if (walls.cpu_seconds) limit(RLIMIT_CPU, walls.cpu_seconds);
    if (walls.file_bytes) limit(RLIMIT_FSIZE, walls.file_bytes);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
    must(::prctl(PR_SET_DUMPABLE, 0) == 0, "PR_SET_DUMPABLE", errno);
    must(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "PR_SET_NO_NEW_PRIVS", errno);
    close_the_list();
}

}  // namespace rotative::pictures
