using System.Runtime.InteropServices;

namespace Whitecrow.Cli.Files;

/// <summary>Exchanges two folders in one step, where the operating system can.</summary>
internal static partial class FolderSwap
{
    // AT_FDCWD: relative to the working folder, which matters not, since our paths are absolute.
    private const int WorkingFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Gives each folder the other's name; nobody sees a state in between.</summary>
    /// <returns>False where the system or its file system cannot; then nothing has happened.</returns>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameAt2(WorkingFolder, one, WorkingFolder, other, Exchange) == 0
                : OperatingSystem.IsMacOS() ? RenameX(one, other, Exchange) == 0
                : false;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library without a wrapper for the system call.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameX(string oldPath, string newPath, uint flags);
}
