using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    /// <summary>Counts one step of a loop.</summary>
    internal void CountStep(SourceSpan span)
    {
        CheckCancelled(span);
        loopSteps++;
        if (LoopLimit > 0 && loopSteps > LoopLimit)
        {
            throw new ScriptRuntimeException(span, $"the loops of this rendering made more than {LoopLimit} steps");
        }
    }

    /// <summary>Counts one item that is made while it is asked for; those of a list exist already.</summary>
    internal void CountStepOf(object sequence, SourceSpan span)
    {
        if (sequence is not System.Collections.ICollection)
        {
            CountStep(span);
        }
    }

    internal void CheckCancelled(SourceSpan span)
    {
        if (CancellationToken.IsCancellationRequested)
        {
            throw new ScriptAbortException(span, CancellationToken);
        }
    }

    /// <summary>Fails if a list of this many items would be too long.</summary>
    internal void CheckCount(SourceSpan span, Int128 count)
    {
        if (count > (LoopLimit > 0 ? LoopLimit : Array.MaxLength))
        {
            throw new ScriptRuntimeException(span, $"a list of {count} items is too long");
        }
    }

    /// <summary>Fails if a text of this many characters would be too long.</summary>
    internal void CheckLength(SourceSpan span, Int128 length)
    {
        if (length > (LimitToString > 0 ? LimitToString : Array.MaxLength / 4))
        {
            throw new ScriptRuntimeException(span, $"a text of {length} characters is too long");
        }
    }

    /// <summary>Goes one call deeper.</summary>
    internal void Enter(SourceSpan span)
    {
        CheckCancelled(span);
        GuardStack(span);
        depth++;
        if (RecursiveLimit > 0 && depth > RecursiveLimit)
        {
            throw new ScriptRuntimeException(
                span,
                $"functions and includes call each other deeper than {RecursiveLimit} levels"
            );
        }
    }

    internal void Leave() => depth--;

    /// <summary>Fails while there is still room to fail: an overflowing stack cannot be caught.</summary>
    internal static void GuardStack(SourceSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ScriptRuntimeException(span, "this template is nested too deeply");
        }
    }
}
