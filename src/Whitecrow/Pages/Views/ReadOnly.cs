using Scriban.Runtime;

namespace Whitecrow.Pages.Views;

/// <summary>Closes objects that pages share: a template that wrote to one would change other pages while they are drawn.</summary>
internal static class ReadOnly
{
    /// <summary>Makes objects and everything that can be reached from them read-only.</summary>
    public static void Close(IEnumerable<object?> roots) => Parallel.ForEach(roots, Close);

    // Where two threads meet, what the other has closed is left to it: both end before the roots are given back.
    private static void Close(object? root)
    {
        // A list instead of recursion: entries refer to each other in circles and chains of any length.
        var open = new Stack<object?>([root]);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case ScriptObject { IsReadOnly: false } view:
                    view.IsReadOnly = true;
                    foreach (var (_, member) in view)
                    {
                        open.Push(member);
                    }

                    break;
                case ScriptArray { IsReadOnly: false } list:
                    list.IsReadOnly = true;
                    foreach (var item in list)
                    {
                        open.Push(item);
                    }

                    break;
            }
        }
    }
}
