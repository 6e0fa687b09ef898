using Scriban.Runtime;

namespace Whitecrow.Pages.Views;

/// <summary>Closes objects that pages share: a template that wrote to one would change other pages while they are drawn.</summary>
internal static class ReadOnly
{
    /// <summary>Makes an object and everything that can be reached from it read-only.</summary>
    public static void Close(IEnumerable<object?> roots)
    {
        // A list instead of recursion: entries refer to each other in circles and chains of any length.
        var open = new Stack<object?>(roots);
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
